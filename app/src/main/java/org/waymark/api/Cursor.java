package org.waymark.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.waymark.platform.Refused.Problem;

/** The last line of a part of a list: the next part begins after it. */
public record Cursor(String key, UUID id) {
    private static final int ID = 36;

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + key).getBytes(StandardCharsets.UTF_8));
    }

    static Cursor of(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (plain.length() >= ID && plain.indexOf('\0') < 0) {
                return new Cursor(plain.substring(ID), UUID.fromString(plain.substring(0, ID)));
            }
        } catch (IllegalArgumentException e) {
            // refused below
        }
        throw foreign(text);
    }

    /** The key of a list that is ordered by day. */
    public LocalDate day() {
        return days(1).getFirst();
    }

    /** The key of a list that is ordered by so many days, with a slash between them. */
    public List<LocalDate> days(int count) {
        try {
            var days = Stream.of(key.split("/", -1)).map(Cursor::day).toList();
            if (days.size() == count) return days;
        } catch (DateTimeException e) {
            // refused below
        }
        throw foreign(text());
    }

    /** The key of a list that is ordered by moment, of a year of four digits. */
    public Instant moment() {
        try {
            if (key.matches("\\d.{0,39}")) return Instant.parse(key);
        } catch (DateTimeException e) {
            // refused below
        }
        throw foreign(text());
    }

    /** The key of a list that is ordered by a number. */
    public double number() {
        try {
            double number = Double.parseDouble(key);
            if (Double.isFinite(number)) return number;
        } catch (NumberFormatException e) {
            // refused below
        }
        throw foreign(text());
    }

    /** Of four digits, as all that were ever handed out: no database knows much later ones. */
    private static LocalDate day(String text) {
        if (text.length() > 10) throw new DateTimeException("No day of a cursor: " + text);
        return LocalDate.parse(text);
    }

    private static Unreadable foreign(String text) {
        return new Unreadable(
                HttpStatus.BAD_REQUEST, List.of(new Problem("cursor", text, "no.api.cursor.remedy")), "no.api.cursor");
    }
}
