package org.waymark.evidence.forecasting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.waymark.analytics.Finding;
import org.waymark.analytics.forecast.Outcome;
import org.waymark.analytics.forecast.TrackRecord;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;

/** Whether bands hold as much as they say, and how wide they are for it. */
record BandLines(List<Group> sets) {
    private static final Limit POOLED_95 = Limit.within(0.93, 0.97);
    private static final Limit POOLED_80 = Limit.within(0.77, 0.84);
    private static final Limit EACH_95 = Limit.within(0.88, 0.99);
    /** In fewer series, chance alone may move coverage beyond its limits. */
    private static final int FEW = 50;

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var set : sets) for (var group : set.byPeriod()) lines.addAll(of(group));
        var limited = sets.stream()
                .filter(Group::isLimited)
                .flatMap(set -> set.trials().stream())
                .toList();
        if (limited.isEmpty()) return lines;
        lines.addAll(pooled("all sets", limited));
        lines.addAll(pooled(
                "the half not fitted on",
                limited.stream()
                        .filter(trial -> !Halves.isFittedOn(trial.task()))
                        .toList()));
        lines.addAll(scores());
        return lines;
    }

    private static List<Line> of(Group group) {
        boolean judged = group.isLimited() && group.trials().size() >= FEW;
        return List.of(
                new Line(
                        group.title() + ": 95 % band holds",
                        covered(group.trials(), 0.95),
                        ets(group, References.Score::covered95),
                        judged ? EACH_95 : Limit.NONE),
                new Line(
                        group.title() + ": 80 % band holds",
                        covered(group.trials(), 0.8),
                        ets(group, References.Score::covered80),
                        Limit.NONE),
                new Line(
                        group.title() + ": MSIS at 95 %",
                        Errors.mean(group.trials(), Trial::msis),
                        ets(group, References.Score::msis),
                        Limit.NONE));
    }

    private static List<Line> pooled(String which, List<Trial> trials) {
        if (trials.isEmpty()) return List.of();
        var title = "%s, %d series: ".formatted(which, trials.size());
        return List.of(
                new Line(title + "95 % band holds", covered(trials, 0.95), "", POOLED_95),
                new Line(title + "80 % band holds", covered(trials, 0.8), "", POOLED_80),
                new Line(title + "50 % band holds", covered(trials, 0.5), "", Limit.NONE),
                new Line(
                        title + "farthest that a tenth of the law is from a tenth",
                        unevenness(trials),
                        "",
                        Limit.NONE));
    }

    private static double unevenness(List<Trial> trials) {
        var outcomes = new ArrayList<Outcome>();
        for (var trial : trials) outcomes.addAll(trial.outcomes());
        return TrackRecord.of(outcomes) instanceof Finding.Found(var record)
                ? record.tenths().stream()
                        .mapToDouble(count -> Math.abs((double) count / record.count() - 0.1))
                        .max()
                        .orElseThrow()
                : Double.NaN;
    }

    /** Over all series that R's ets has scores for. */
    private List<Line> scores() {
        var ours = new ArrayList<Trial>();
        var theirs = new ArrayList<References.Score>();
        for (var set : sets)
            set.references().of("ets", set.tasks()).ifPresent(found -> {
                ours.addAll(set.trials());
                theirs.addAll(found);
            });
        double ets = Errors.mean(theirs, References.Score::msis);
        if (Double.isNaN(ets)) return List.of();
        return List.of(new Line(
                "%d series that R has: MSIS at 95 %%".formatted(ours.size()),
                Errors.mean(ours, Trial::msis),
                "R ets %.2f".formatted(ets),
                Limit.atMost(ets)));
    }

    private static double covered(List<Trial> trials, double share) {
        return Errors.mean(trials, trial -> trial.covered(share));
    }

    private static String ets(Group group, ToDoubleFunction<References.Score> figure) {
        Optional<Double> mean = group.references().of("ets", group.tasks()).map(found -> Errors.mean(found, figure));
        return mean.filter(found -> !found.isNaN()).map("R ets %.3f"::formatted).orElse("");
    }
}
