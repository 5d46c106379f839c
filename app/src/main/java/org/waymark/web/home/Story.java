package org.waymark.web.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.kpis.KpiStanding;
import org.waymark.objectives.Status;
import org.waymark.web.layout.Words;

/** A sentence of the brief about one thing: its title, then what is to be known of it. */
public record Story(String title, String path, String rest) {
    /** Beyond this a loss of confidence is worth a word. */
    private static final int LOSS = 2;

    private static final int MOST_SIGNALS = 2;

    /**
     * At most two KPIs with a signal, the worse first; then at most one each: what was reached, what stands worst, what lost confidence,
     * what KPI misses its target.
     */
    public static List<Story> of(Week week, Words words) {
        var stories = new ArrayList<Story>();
        week.watched().stream()
                .filter(kpi -> kpi.signal() != null)
                .limit(MOST_SIGNALS)
                .forEach(kpi -> stories.add(new Story(kpi.name(), kpi.path(), MyKpiWords.story(kpi, words))));
        reached(week).ifPresent(one -> stories.add(about(one, words.of("home.brief.done"))));
        var worst = worst(week, stories);
        worst.ifPresent(one -> stories.add(about(one, standing(one, words))));
        lost(week, worst).ifPresent(one -> stories.add(about(one, loss(one, words))));
        week.mine().kpis().stream()
                .filter(kpi -> kpi.standing() == KpiStanding.MISSES && !isTold(kpi.name(), stories))
                .findFirst()
                .ifPresent(kpi -> stories.add(new Story(kpi.name(), kpi.path(), misses(kpi, words))));
        return List.copyOf(stories);
    }

    /** A key result that borrows a KPI often bears its name. */
    private static boolean isTold(String title, List<Story> stories) {
        return stories.stream().anyMatch(story -> story.title().equals(title));
    }

    private static Story about(MyKeyResult one, String rest) {
        return new Story(one.title(), one.path(), rest);
    }

    private static Optional<MyKeyResult> reached(Week week) {
        return week.mine().keyResults().stream()
                .filter(one -> one.status() == Status.DONE && one.wasCheckedInSince(week.monday()))
                .findFirst();
    }

    private static Optional<MyKeyResult> worst(Week week, List<Story> told) {
        return Stream.of(Status.OFF_TRACK, Status.AT_RISK)
                .flatMap(status -> week.mine().keyResults().stream()
                        .filter(one -> one.status() == status && !isTold(one.title(), told))
                        .max(Comparator.comparingDouble(MyKeyResult::pointsBehind))
                        .stream())
                .findFirst();
    }

    private static Optional<MyKeyResult> lost(Week week, Optional<MyKeyResult> told) {
        return week.mine().keyResults().stream()
                .filter(one -> one.confidenceLost() >= LOSS && !told.equals(Optional.of(one)))
                .max(Comparator.comparingInt(MyKeyResult::confidenceLost));
    }

    private static String standing(MyKeyResult one, Words words) {
        var key = one.status() == Status.OFF_TRACK ? "home.brief.off" : "home.brief.risk";
        var points = Math.round(one.pointsBehind());
        return points > 0 ? words.of(key + ".behind", points) : words.of(key);
    }

    private static String loss(MyKeyResult one, Words words) {
        return words.of("home.brief.lost", String.valueOf(one.before()), String.valueOf(one.confidence()));
    }

    private static String misses(MyKpi kpi, Words words) {
        var latest = kpi.latest();
        return latest == null
                ? words.of("home.brief.misses.bare")
                : words.of("home.brief.misses", words.value(latest.value(), kpi.unit()));
    }
}
