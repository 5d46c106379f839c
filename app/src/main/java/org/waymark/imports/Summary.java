package org.waymark.imports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a plan comes to, as pages show it and the database keeps it.
 *
 * @param counts by kind of thing, in the order in which they are made; kinds of which there is nothing are left out
 * @param stopped rows that are left out because something in them is wrong
 * @param noted rows that are imported, only not as they say
 * @param troubles the first of them
 * @param lines the first of what would be done
 */
public record Summary(
        Map<Kind, Count> counts, long rows, long stopped, long noted, List<Trouble> troubles, List<Entry> lines) {
    private static final int MOST = 200;
    private static final int MOST_LINES = 50;

    public enum Kind {
        TEAM,
        INVITATION,
        CYCLE,
        OBJECTIVE,
        KEY_RESULT,
        CHECK_IN,
        LINK,
        KPI,
        VALUE
    }

    /** How many of one kind are made, changed and left as they are. */
    public record Count(long made, long changed, long same) {
        static Count of(Stream<Deed> deeds) {
            var counted = deeds.collect(Collectors.groupingBy(deed -> deed, Collectors.counting()));
            return new Count(
                    counted.getOrDefault(Deed.MAKE, 0L),
                    counted.getOrDefault(Deed.CHANGE, 0L),
                    counted.getOrDefault(Deed.SAME, 0L));
        }
    }

    /** One thing that would be done. */
    public record Entry(long row, Kind kind, String title, Deed deed) {}

    public Summary {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        troubles = List.copyOf(troubles);
        lines = List.copyOf(lines);
    }

    /** Whether it would do nothing at all. */
    public boolean isIdle() {
        return counts.values().stream().allMatch(count -> count.made() + count.changed() == 0);
    }

    static Summary of(Plan plan) {
        var counts = new LinkedHashMap<Kind, Count>();
        counts.put(Kind.TEAM, made(plan.teams().size()));
        counts.put(Kind.INVITATION, made(plan.invitations().size()));
        counts.put(Kind.CYCLE, made(plan.cycles().size()));
        counts.put(Kind.OBJECTIVE, Count.of(plan.goals().stream().map(Plan.GoalStep::deed)));
        counts.put(Kind.KEY_RESULT, Count.of(plan.results().stream().map(Plan.ResultStep::deed)));
        counts.put(
                Kind.CHECK_IN,
                Count.of(Stream.concat(
                        plan.news().stream().map(Plan.NewsStep::deed),
                        plan.results().stream()
                                .filter(Plan.ResultStep::checksIn)
                                .map(_ -> Deed.MAKE))));
        counts.put(Kind.LINK, made(plan.links().size()));
        counts.put(Kind.KPI, Count.of(plan.kpis().stream().map(Plan.KpiStep::deed)));
        counts.put(Kind.VALUE, Count.of(plan.values().stream().map(Plan.ValueStep::deed)));
        counts.values().removeIf(count -> count.equals(made(0)));
        return new Summary(
                counts,
                plan.rows(),
                plan.stopped(),
                plan.troubles().stream()
                        .filter(one -> !one.stops())
                        .mapToLong(Trouble::row)
                        .distinct()
                        .count(),
                plan.troubles().stream().limit(MOST).toList(),
                lines(plan));
    }

    private static Count made(long many) {
        return new Count(many, 0, 0);
    }

    private static List<Entry> lines(Plan plan) {
        return Stream.of(
                        plan.teams().stream().map(one -> new Entry(one.row(), Kind.TEAM, one.name(), Deed.MAKE)),
                        plan.invitations().stream()
                                .map(one -> new Entry(one.row(), Kind.INVITATION, one.email(), Deed.MAKE)),
                        plan.goals().stream()
                                .map(one -> new Entry(
                                        one.draft().row(),
                                        Kind.OBJECTIVE,
                                        one.draft().title(),
                                        one.deed())),
                        plan.results().stream()
                                .map(one -> new Entry(
                                        one.draft().row(),
                                        Kind.KEY_RESULT,
                                        one.draft().title(),
                                        one.deed())),
                        plan.kpis().stream()
                                .map(one -> new Entry(
                                        one.row(), Kind.KPI, one.wish().name(), one.deed())),
                        plan.news().stream()
                                .map(one -> new Entry(
                                        one.draft().row(),
                                        Kind.CHECK_IN,
                                        one.draft().result(),
                                        one.deed())),
                        plan.values().stream()
                                .map(one -> new Entry(
                                        one.row(), Kind.VALUE, one.end() + ": " + plain(one.value()), one.deed())))
                .flatMap(steps -> steps.limit(MOST_LINES))
                .sorted(java.util.Comparator.comparingLong(Entry::row))
                .limit(MOST_LINES)
                .toList();
    }

    private static String plain(double value) {
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
