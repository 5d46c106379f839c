package org.waymark.web.kpis;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.kpis.Entered;

/** The address that takes back what was just recorded, whether one value or a whole sheet. */
public final class Withdrawal {
    private static final Pattern MICROS = Pattern.compile("[1-9]\\d{0,17}");

    private Withdrawal() {}

    /** @param back the page to be on afterwards; null when nothing was recorded and so nothing can be taken back */
    public static @Nullable String of(Entered entered, String back) {
        if (!entered.changes()) return null;
        return UriComponentsBuilder.fromPath("/kpis/values/withdrawal")
                .queryParam("at", micros(entered.receipt().at()))
                .queryParam("back", "{back}")
                .encode()
                .buildAndExpand(back)
                .toUriString();
    }

    public static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    /** The moment in an address; one at which nothing was recorded when it is none. */
    public static Instant moment(String at) {
        return MICROS.matcher(at).matches() ? Instant.EPOCH.plus(Long.parseLong(at), ChronoUnit.MICROS) : Instant.EPOCH;
    }
}
