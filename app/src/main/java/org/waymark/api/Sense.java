package org.waymark.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.waymark.measure.Nonsense;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;
import org.waymark.platform.Sentence;

/** Turns payloads into values of the domain, which refuse nonsense when they are made. */
public final class Sense {
    private Sense() {}

    public static <T> T of(String field, Supplier<T> made) {
        try {
            return made.get();
        } catch (Nonsense e) {
            throw new Refused.Invalid(List.of(new Problem(field, "", new Sentence(e.key(), e.arguments()))));
        }
    }

    /** A day of an address; an address that holds none is an address of nothing. */
    public static LocalDate day(String text) {
        try {
            var day = Scalars.day(text);
            if (day != null) return day;
        } catch (DateTimeException e) {
            // missing below
        }
        throw new Refused.Missing("day");
    }
}
