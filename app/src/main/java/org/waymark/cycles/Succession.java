package org.waymark.cycles;

import java.util.List;
import java.util.Optional;
import org.waymark.measure.Period;

/** What comes after a cycle: the days that follow it, in the parent that holds them. */
record Succession(List<Cycle> cycles) {

    /** The days that follow, if there is a cycle for them already. */
    Optional<Cycle> existing(Cycle cycle) {
        var days = cycle.rhythm().next(cycle.period());
        return cycles.stream()
                .filter(c -> c.rhythm() == cycle.rhythm() && c.period().equals(days))
                .findFirst();
    }

    /** The next parent has to be made first: the parent is the one whose successor is missing. Empty when none is needed. */
    Optional<Cycle> parentToFollow(Cycle cycle) {
        var days = cycle.rhythm().next(cycle.period());
        return parentOf(cycle).filter(parent -> holder(parent, days).isEmpty());
    }

    CycleWish wish(Cycle cycle) {
        var days = cycle.rhythm().next(cycle.period());
        var parent =
                parentOf(cycle).flatMap(p -> holder(p, days)).map(Cycle::id).orElse(null);
        return new CycleWish(nextName(cycle), cycle.rhythm(), days.start(), days.end(), parent);
    }

    private Optional<Cycle> parentOf(Cycle cycle) {
        return cycles.stream().filter(c -> c.id().equals(cycle.parent())).findFirst();
    }

    /** The parent itself or another cycle of its rhythm, whichever holds the days. */
    private Optional<Cycle> holder(Cycle parent, Period days) {
        return cycles.stream()
                .filter(c -> c.rhythm() == parent.rhythm() && CalendarRules.holds(c.period(), days))
                .findFirst();
    }

    /** "Sprint 7" is followed by "Sprint 8", or where that is elsewhere by "Sprint 9"; a rhythm of the calendar names its cycles itself. */
    private String nextName(Cycle cycle) {
        if (cycle.rhythm() != Rhythm.CUSTOM) return "";
        var name = countedOn(cycle.name());
        while (isTaken(name)) {
            name = countedOn(name);
        }
        return name;
    }

    private boolean isTaken(String name) {
        return cycles.stream().anyMatch(other -> CalendarRules.isSame(other.name(), name));
    }

    private static String countedOn(String name) {
        var digits = name.length() - name.replaceFirst("[0-9]{1,6}$", "").length();
        var stem = name.substring(0, name.length() - digits);
        var next = digits == 0 ? " 2" : String.valueOf(Long.parseLong(name.substring(stem.length())) + 1);
        return stem.substring(0, Math.min(stem.length(), CalendarRules.LONGEST_NAME - next.length())) + next;
    }
}
