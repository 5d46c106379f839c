package org.waymark.web.home;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.Status;
import org.waymark.web.charts.Tone;

/**
 * My week on a day: what is due by Sunday, what stands badly, what comes next.
 *
 * @param cycle the one the page looks at; null while there is none
 */
public record Week(Mine mine, LocalDate today, @Nullable Cycle cycle) {
    private static final int MOST_AGAINST_PACE = 12;
    private static final int MOST_AHEAD = 6;
    private static final int MOST_WATCHED = 5;

    public LocalDate monday() {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public LocalDate sunday() {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    public List<MyKeyResult> due() {
        return mine.keyResults().stream().filter(one -> one.isDueBy(sunday())).toList();
    }

    public List<MyKpi> owed() {
        return mine.kpis().stream()
                .filter(kpi -> kpi.isOwedBy(sunday(), today))
                .sorted(Comparator.comparing(kpi -> kpi.freshness(today).due()))
                .toList();
    }

    public int open() {
        return due().size() + owed().size();
    }

    /** How many of what is due should have come before today. */
    public long late() {
        return due().stream().filter(one -> one.isDueBy(today.minusDays(1))).count()
                + owed().stream().filter(kpi -> kpi.freshness(today).isLate()).count();
    }

    public long doneThisWeek() {
        return mine.keyResults().stream()
                .filter(one -> !one.isDueBy(sunday()) && one.wasCheckedInSince(monday()))
                .count();
    }

    /** Those of the cycle that have begun, farthest ahead first. */
    public List<MyKeyResult> againstPace() {
        return mine.keyResults().stream()
                .filter(one -> cycle != null && one.cycle().equals(cycle.id().value()))
                .filter(one -> one.status() != Status.NOT_STARTED)
                .sorted(Comparator.comparingDouble(MyKeyResult::pointsBehind))
                .limit(MOST_AGAINST_PACE)
                .toList();
    }

    public double cycleDue() {
        return cycle == null ? 0 : cycle.period().shareElapsed(today);
    }

    /** Those with a signal first, the worse ones of them before the others. */
    public List<MyKpi> watched() {
        return mine.kpis().stream()
                .filter(kpi -> kpi.signal() != null
                        || kpi.standsBadly()
                        || kpi.freshness(today).isLate())
                .sorted(Comparator.comparingInt(Week::urgency))
                .limit(MOST_WATCHED)
                .toList();
    }

    /** How many nobody has explained yet. */
    public long signals() {
        return mine.kpis().stream()
                .filter(kpi -> kpi.signal() != null && kpi.signal().reason() == null)
                .count();
    }

    private static int urgency(MyKpi kpi) {
        if (kpi.signal() == null) return 2;
        return kpi.tone() == Tone.BAD ? 0 : 1;
    }

    public List<Ahead> ahead() {
        var ahead = new ArrayList<Ahead>();
        mine.keyResults().stream()
                .map(MyKeyResult::next)
                .filter(Objects::nonNull)
                .filter(day -> day.isAfter(sunday()))
                .collect(groupingBy(day -> day, counting()))
                .forEach((day, count) -> ahead.add(new Ahead.CheckIns(day, count.intValue())));
        mine.keyResults().stream()
                .filter(one -> !one.last().isBefore(today) && !endsWithCycle(one))
                .forEach(one -> ahead.add(new Ahead.LastDay(one.last(), one.title(), one.path())));
        mine.kpis().stream()
                .filter(kpi -> kpi.freshness(today).due().isAfter(sunday()))
                .forEach(kpi -> ahead.add(new Ahead.Value(kpi.freshness(today).due(), kpi.name(), kpi.path())));
        ahead.sort(Comparator.comparing(Ahead::day));
        return withCycleEnd(ahead.subList(0, Math.min(MOST_AHEAD - 1, ahead.size())));
    }

    private boolean endsWithCycle(MyKeyResult one) {
        return cycle != null && one.last().equals(cycle.period().end());
    }

    private List<Ahead> withCycleEnd(List<Ahead> ahead) {
        var all = new ArrayList<>(ahead);
        if (cycle != null && !cycle.period().end().isBefore(today)) {
            all.add(new Ahead.CycleEnd(cycle.period().end(), cycle.name()));
        }
        all.sort(Comparator.comparing(Ahead::day));
        return List.copyOf(all);
    }

    /** What the open page waits for: whatever happens to things of mine, and of those whose pulse it shows. */
    public String liveNames(String me) {
        var names = new LinkedHashSet<>(List.of("person:" + me, "help:" + me));
        var pulse = mine.pulse();
        if (pulse != null) pulse.beats().forEach(beat -> names.add("person:" + beat.person()));
        return String.join(" ", names);
    }

    public Optional<MyKeyResult> keyResult(UUID id) {
        return mine.keyResults().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<MyKpi> kpi(UUID id) {
        return mine.kpis().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Tasks, initiatives and what was said in reviews, due by Sunday. */
    public List<MyWork> work() {
        return mine.work();
    }

    public boolean isEmpty() {
        return mine.keyResults().isEmpty()
                && mine.kpis().isEmpty()
                && mine.work().isEmpty()
                && mine.asked().isEmpty();
    }
}
