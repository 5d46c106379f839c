package org.waymark.connectors;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Period;
import org.waymark.outgoing.WebAddress;

/**
 * An address with places for the days that are wanted: {@code {from}} the first, {@code {to}} the last, {@code {after}} the one after
 * the last. As a moment each is the start of its day. How it is written follows a colon: {@code {from:yyyyMMdd}}, {@code {to:epoch}}
 * for seconds since 1970, {@code {to:epoch-ms}} for thousandths.
 */
record DatedAddress(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{(from|to|after)(?::([^{}]{1,40}))?}");
    private static final Period SAMPLE = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));

    /** Empty when it makes no address, or a place in it cannot be filled. */
    static Optional<DatedAddress> of(String text) {
        var address = new DatedAddress(text);
        try {
            return address.filled(SAMPLE, ZoneOffset.UTC).map(_ -> address);
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    URI at(Period window, ZoneId zone) {
        return filled(window, zone).orElseThrow(() -> new IllegalStateException("It was an address when it was typed"));
    }

    /** Whether the source can choose days at all. */
    boolean hasDays() {
        return PLACE.matcher(text).find();
    }

    private Optional<URI> filled(Period window, ZoneId zone) {
        return WebAddress.of(PLACE.matcher(text).replaceAll(place -> {
            var day =
                    switch (place.group(1)) {
                        case "from" -> window.start();
                        case "to" -> window.end();
                        default -> window.end().plusDays(1);
                    };
            var written = written(day.atStartOfDay(zone), place.group(2));
            return URLEncoder.encode(written, StandardCharsets.UTF_8).replace("+", "%20");
        }));
    }

    private static String written(ZonedDateTime start, @Nullable String format) {
        return switch (format) {
            case null -> start.toLocalDate().toString();
            case "epoch" -> String.valueOf(start.toEpochSecond());
            case "epoch-ms" -> String.valueOf(start.toInstant().toEpochMilli());
            case String pattern ->
                DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(start);
        };
    }
}
