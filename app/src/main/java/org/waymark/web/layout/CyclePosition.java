package org.waymark.web.layout;

import java.time.temporal.ChronoUnit;
import org.waymark.cycles.Cycle;

/** Where today stands in a cycle, in words and as a ruler. */
final class CyclePosition {
    private CyclePosition() {}

    static String week(Cycle cycle, Words words) {
        var today = words.today();
        return switch (cycle.phase(today)) {
            case PLANNING ->
                words.of("layout.cycle.planning", words.nearText(cycle.period().start()));
            case ACTIVE -> words.of("layout.cycle.week", weekOf(cycle, today), weeks(cycle));
            case REVIEW -> words.of("layout.cycle.review");
            case CLOSED -> words.of("layout.cycle.closed");
        };
    }

    static Ruler ruler(Cycle cycle, Words words) {
        var today = words.today();
        var share = cycle.period().shareElapsed(today);
        var sentence = words.of("layout.cycle.ruler", cycle.name(), Math.round(share * 100));
        return new Ruler(share * 100, weeks(cycle), sentence);
    }

    private static int weekOf(Cycle cycle, java.time.LocalDate today) {
        var week = (int) (ChronoUnit.DAYS.between(cycle.period().start(), today) / 7) + 1;
        return Math.min(week, weeks(cycle));
    }

    /** A quarter has 13 weeks, whether it has 90 days or 92. */
    private static int weeks(Cycle cycle) {
        return Math.max(1, Math.round(cycle.period().days() / 7f));
    }
}
