package org.waymark.web.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Classification;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.waymark.calendar.CalendarEntry;

/**
 * Entries as a calendar program reads them (RFC 5545, RFC 7986): whole days, the same text for the same entries.
 *
 * @param name what programs call the calendar
 * @param server where the entries' pages are, without a slash at the end
 */
record Ical(String name, String server, EntryWords words) {
    /** In bytes, without the line break. */
    private static final int LONGEST_LINE = 75;

    private static final int HOURS_BETWEEN_LOOKS = 4;

    /** Counted from here, revisions fit the 31 bits that programs read. */
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    String of(List<CalendarEntry> entries) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Waymark//Waymark//EN");
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(
                Duration.builder().hours(HOURS_BETWEEN_LOOKS).build());
        // RFC 7986 wants its type said
        calendar.getRefreshInterval().setParameter("VALUE", "DURATION");
        entries.forEach(entry -> calendar.addEvent(event(entry)));
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot be written to", e);
        }
        return folded(text.toString());
    }

    /** The library counts characters where RFC 5545 counts bytes, and would cut a bicycle (U+1F6B2) in two. */
    private static String folded(String text) {
        var lines = new StringBuilder(text.length() + text.length() / LONGEST_LINE * 3);
        var size = 0;
        for (var character : text.codePoints().toArray()) {
            var bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (size + bytes > LONGEST_LINE && character != '\r' && character != '\n') {
                lines.append("\r\n ");
                size = 1;
            }
            lines.appendCodePoint(character);
            size = character == '\n' ? 0 : size + bytes;
        }
        return lines.toString();
    }

    private VEvent event(CalendarEntry entry) {
        var event = new VEvent();
        event.setUid("%s-%s@waymark".formatted(words.slug(entry.kind()), entry.subject()));
        event.setSequence((int) (entry.changedAt().getEpochSecond() - FIRST.getEpochSecond()));
        event.setDateTimeStamp(Date.from(entry.changedAt()));
        event.setLastModified(Date.from(entry.changedAt()));
        event.setDateStart(day(entry.day()));
        event.setDateEnd(day(entry.day().plusDays(1)));
        event.setSummary(words.full(entry));
        event.addCategories(words.category(entry.kind()));
        event.setUrl(server + words.path(entry));
        event.setTransparency(Transparency.transparent());
        event.setClassification(Classification.private_());
        return event;
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
