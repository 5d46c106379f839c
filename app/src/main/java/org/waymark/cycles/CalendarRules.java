package org.waymark.cycles;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Period;
import org.waymark.people.Folding;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;

/** What a cycle must keep to beside the others of its workspace. */
record CalendarRules(List<Cycle> others, Month yearStart) {
    static final int LONGEST_NAME = 60;

    /** Longer than this is a vision, and most often a typing error. */
    private static final int MOST_YEARS = 10;

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    Cycle create(Cycle.Id id, CycleWish wish) {
        var period = check(wish, null);
        var slug = new Addresses(others, yearStart).of(wish, period);
        return new Cycle(id, wish.parent(), name(wish, period), slug, wish.rhythm(), period, null, 1);
    }

    /** Its address changes only together with its days, so that links to a renamed cycle keep working. */
    Cycle edit(Cycle before, CycleWish wish) {
        var period = check(wish, before.id());
        var rest = others.stream().filter(c -> !c.id().equals(before.id())).toList();
        var slug = period.equals(before.period()) && wish.rhythm() == before.rhythm()
                ? before.slug()
                : new Addresses(rest, yearStart).of(wish, period);
        return new Cycle(
                before.id(),
                wish.parent(),
                name(wish, period),
                slug,
                wish.rhythm(),
                period,
                null,
                before.version() + 1);
    }

    private String name(CycleWish wish, Period period) {
        return wish.name().isEmpty() ? wish.rhythm().name(period, yearStart).orElseThrow() : wish.name();
    }

    private Period check(CycleWish wish, Cycle.@Nullable Id self) {
        var problems = new ArrayList<Problem>();
        checkName(wish, problems);
        checkDays(wish, problems);
        if (problems.isEmpty()) {
            var period = new Period(wish.start(), wish.end());
            checkRhythm(wish, period, problems);
            checkOverlap(wish, period, self, problems);
            checkParent(wish, period, self, problems);
            checkChildren(period, self, problems);
            checkNameIsFree(wish, period, self, problems);
        }
        if (!problems.isEmpty()) throw new Refused.Invalid(problems);
        return new Period(wish.start(), wish.end());
    }

    private static void checkName(CycleWish wish, List<Problem> problems) {
        if (wish.name().length() > LONGEST_NAME) {
            problems.add(new Problem("name", wish.name(), "no.cycles.name-long"));
        }
        if (wish.name().isEmpty() && wish.rhythm() == Rhythm.CUSTOM) {
            problems.add(new Problem("name", "", "no.cycles.name-missing"));
        }
    }

    private static void checkDays(CycleWish wish, List<Problem> problems) {
        if (wish.start().isBefore(EARLIEST)) {
            problems.add(new Problem("start", wish.start().toString(), "no.cycles.start-early"));
        }
        if (wish.end().isAfter(LATEST)) {
            problems.add(new Problem("end", wish.end().toString(), "no.cycles.end-late"));
        }
        if (wish.end().isBefore(wish.start())) {
            problems.add(new Problem("end", wish.end().toString(), "no.cycles.end-before-start"));
        } else if (wish.end().isAfter(wish.start().plusYears(MOST_YEARS))) {
            problems.add(new Problem("end", wish.end().toString(), "no.cycles.too-long"));
        }
    }

    private static void checkRhythm(CycleWish wish, Period period, List<Problem> problems) {
        if (!wish.rhythm().fits(period)) {
            problems.add(new Problem(
                    "rhythm",
                    wish.rhythm().name(),
                    "no.cycles.not-whole",
                    wish.rhythm().name().toLowerCase(Locale.ROOT)));
        }
    }

    /** People, imports and charts tell cycles by their names. Two that were alike before may stay so. */
    private void checkNameIsFree(CycleWish wish, Period period, Cycle.@Nullable Id self, List<Problem> problems) {
        if (wish.name().isEmpty() && !problems.isEmpty()) return;
        var name = name(wish, period);
        var named = others.stream().filter(other -> isSame(other.name(), name)).toList();
        if (named.stream().anyMatch(other -> other.id().equals(self))) return;
        named.stream()
                .findFirst()
                .ifPresent(other -> problems.add(new Problem(
                        "name",
                        name,
                        "no.cycles.same-name",
                        other.name(),
                        other.period().start(),
                        other.period().end())));
    }

    static boolean isSame(String name, String other) {
        return Folding.fold(name).equals(Folding.fold(other));
    }

    private void checkOverlap(CycleWish wish, Period period, Cycle.@Nullable Id self, List<Problem> problems) {
        others.stream()
                .filter(other -> !other.id().equals(self))
                .filter(other ->
                        other.rhythm() == wish.rhythm() && other.period().overlaps(period))
                .findFirst()
                .ifPresent(other -> problems.add(new Problem(
                        "start",
                        period.start().toString(),
                        "no.cycles.overlap",
                        other.name(),
                        other.period().start(),
                        other.period().end())));
    }

    private void checkParent(CycleWish wish, Period period, Cycle.@Nullable Id self, List<Problem> problems) {
        var id = wish.parent();
        if (id == null) return;
        var parent = others.stream().filter(c -> c.id().equals(id)).findFirst();
        if (parent.isEmpty()) {
            problems.add(new Problem("parent", id.value().toString(), "no.cycles.parent-unknown"));
        } else if (id.equals(self)
                || !holds(parent.get().period(), period)
                || parent.get().period().equals(period)) {
            problems.add(new Problem("parent", parent.get().name(), "no.cycles.parent-short"));
        }
    }

    private void checkChildren(Period period, Cycle.@Nullable Id self, List<Problem> problems) {
        others.stream()
                .filter(child -> self != null && self.equals(child.parent()))
                .filter(child -> !holds(period, child.period()) || period.equals(child.period()))
                .findFirst()
                .ifPresent(child -> problems.add(
                        new Problem("end", period.end().toString(), "no.cycles.child-outside", child.name())));
    }

    static boolean holds(Period outer, Period inner) {
        return outer.contains(inner.start()) && outer.contains(inner.end());
    }
}
