package org.waymark.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.waymark.measure.Period;

/**
 * Samples are written for the second quarter of 2026; here they speak of another cycle.
 *
 * @param cycle as files call it, without anything that a file would have to quote
 */
record SampleDays(String cycle, Period days, LocalDate today) {
    private static final Period WRITTEN_FOR = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
    private static final LocalDate LAST_CHECK_IN = LocalDate.of(2026, 5, 11);
    private static final Pattern CYCLE = Pattern.compile("Q2 2026");
    private static final Pattern DAY = Pattern.compile("2026-0[456]-\\d\\d");
    private static final Pattern AMERICAN_DAY = Pattern.compile("0[456]/\\d\\d/2026");
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MM/dd/uuuu");

    /** Workbooks count days; the cells that hold one have the second style. */
    private static final Pattern CELL_DAY = Pattern.compile("(?<= s=\"1\"><v>)46[12]\\d\\d(?=</v>)");

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    byte[] of(SampleFile sample) {
        return switch (sample.key()) {
            case "waymark-check-ins" -> text(sample.content(), text -> with(DAY, text, this::lately));
            case "waymark-periods" -> sample.content(); // values of KPIs, which belong to no cycle
            default -> sample.kind().equals("XLSX") ? workbook(sample.content()) : text(sample.content(), this::moved);
        };
    }

    private String moved(String text) {
        var named = CYCLE.matcher(text).replaceAll(cycle);
        return with(AMERICAN_DAY, with(DAY, named, this::iso), this::american);
    }

    private String iso(String day) {
        return within(LocalDate.parse(day)).toString();
    }

    private String american(String day) {
        return within(LocalDate.parse(day, AMERICAN)).format(AMERICAN);
    }

    private String serial(String number) {
        return String.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, within(DAY_ZERO.plusDays(Long.parseLong(number)))));
    }

    /** A check-in tells what was, so the last one was today. */
    private String lately(String day) {
        return today.minusDays(ChronoUnit.DAYS.between(LocalDate.parse(day), LAST_CHECK_IN))
                .toString();
    }

    /** The first day is the first there, too, the last the last, and the others lie as far on the way. */
    private LocalDate within(LocalDate day) {
        double share = ChronoUnit.DAYS.between(WRITTEN_FOR.start(), day) / (WRITTEN_FOR.days() - 1.0);
        return days.start().plusDays(Math.round(share * (days.days() - 1)));
    }

    private byte[] workbook(byte[] content) {
        var moved = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(content));
                var out = new ZipOutputStream(moved)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(text(in.readAllBytes(), xml -> with(CELL_DAY, moved(xml), this::serial)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return moved.toByteArray();
    }

    /** What is replaced is ASCII, so the encoding of a file does not matter. */
    private static byte[] text(byte[] content, UnaryOperator<String> change) {
        return change.apply(new String(content, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String with(Pattern pattern, String text, UnaryOperator<String> other) {
        return pattern.matcher(text).replaceAll(found -> other.apply(found.group()));
    }
}
