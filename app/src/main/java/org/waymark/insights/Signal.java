package org.waymark.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Kpi;

/**
 * A change in a KPI that its own noise cannot explain: one episode, however many values belong to it.
 *
 * @param way null for what has none, such as silence
 * @param firstDay the last day of its first period
 * @param lastDay the last day of the newest period that belongs to it
 * @param rule the strongest one of the chart that it breaks; null for kinds that are not read from the chart
 * @param p the chance that noise alone does this
 * @param closedAt null while it lasts
 * @param announced inside the alert budget, so that people are told
 */
public record Signal(
        Id id,
        Kpi.Id kpi,
        Kind kind,
        @Nullable Way way,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable Rule rule,
        double p,
        Severity severity,
        Instant raisedAt,
        @Nullable Instant closedAt,
        boolean announced) {
    public record Id(UUID value) {}

    public enum Kind {
        /** A single value far outside. */
        SPIKE,
        /** A new level. */
        SHIFT,
        /** Three of four values near a limit: on its way somewhere. */
        DRIFT,
        /** Eight values on one side. */
        RUN,
        /** No value, longer than it ever took. */
        SILENCE,
        /** The same value again and again. */
        FROZEN,
        /** A value that cannot be. */
        IMPOSSIBLE,
        /** The target has become unlikely. */
        CHANCE
    }

    /** LOW from p 0.01 on, HIGH below 0.001. */
    public enum Severity {
        LOW,
        MEDIUM,
        HIGH;

        static Severity of(double p) {
            if (p < 0.001) return HIGH;
            return p < 0.01 ? MEDIUM : LOW;
        }
    }

    public Signal {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException(
                    "A signal cannot end before it begins: %s, %s".formatted(firstDay, lastDay));
        }
        if (!(p >= 0 && p <= 1)) throw new IllegalArgumentException("A chance lies in 0 to 1: " + p);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** The same, and people were told of it. */
    Signal told() {
        return new Signal(id, kpi, kind, way, firstDay, lastDay, rule, p, severity, raisedAt, closedAt, true);
    }
}
