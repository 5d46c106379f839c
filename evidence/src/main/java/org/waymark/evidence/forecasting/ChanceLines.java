package org.waymark.evidence.forecasting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.waymark.analytics.Finding;
import org.waymark.analytics.forecast.Chance;
import org.waymark.analytics.forecast.Goal;
import org.waymark.analytics.forecast.Goal.Periods;
import org.waymark.analytics.forecast.Reliability;
import org.waymark.analytics.forecast.Reliability.Said;
import org.waymark.analytics.forecast.Wanted;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;

/**
 * Whether what is given a chance of seven in ten happens seven times in ten. Each series gets goals of each kind, some easy, some hard:
 * at least its newest value, or one or two of its usual seasonal steps above or below. All want more: were half of them to want less, that
 * forecasts of growing series are a little low would cancel out.
 */
record ChanceLines(List<Trial> trials) {
    private static final double[] AMBITIONS = {-2, -1, 0, 1, 2};
    private static final Limit ERROR = Limit.atMost(0.05);

    /** A goal and whether it came true of the values that came. */
    private record Asked(Goal goal, Predicate<double[]> truth) {}

    private interface Kind {
        Asked of(Wanted wanted, Periods periods);
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.addAll(lines("a level in any one period", ERROR, levels()));
        lines.addAll(lines("a level at the end", Limit.NONE, said(AMBITIONS.length, ChanceLines::level)));
        lines.addAll(lines("a mean", Limit.NONE, said(AMBITIONS.length, ChanceLines::mean)));
        lines.addAll(lines("a level once", Limit.NONE, said(1, ChanceLines::once)));
        lines.addAll(lines("three periods in a row", Limit.NONE, said(1, ChanceLines::run)));
        lines.addAll(lines("half of the periods", Limit.NONE, said(1, ChanceLines::share)));
        return lines;
    }

    private static List<Line> lines(String title, Limit limit, List<Said> said) {
        if (!(Reliability.of(said) instanceof Finding.Found(var found))) return List.of();
        var where = "chance of %s, %d goals: ".formatted(title, found.count());
        return List.of(
                new Line(where + "reliability error", found.error(), "", limit),
                new Line(
                        where + "Brier score",
                        found.brier(),
                        "always the same chance: %.3f".formatted(found.brierOfMean()),
                        Limit.atMost(found.brierOfMean())));
    }

    private List<Said> levels() {
        var said = new ArrayList<Said>();
        for (var trial : trials)
            for (int period = 1; period <= trial.task().came().length; period++)
                for (double ambition : AMBITIONS) {
                    var wanted = wanted(trial.task(), ambition);
                    var chance = Chance.of(trial.forecast(), new Goal.Level(wanted, Periods.next(period)));
                    said.add(new Said(chance.exact(), wanted.holds(trial.task().came()[period - 1])));
                }
        return said;
    }

    /** @param each goals that each series gets: what is counted on paths takes its time */
    private List<Said> said(int each, Kind kind) {
        var said = new ArrayList<Said>();
        for (int i = 0; i < trials.size(); i++) {
            var trial = trials.get(i);
            var came = trial.task().came();
            for (int j = 0; j < each; j++) {
                var wanted = wanted(trial.task(), AMBITIONS[(i + j) % AMBITIONS.length]);
                var asked = kind.of(wanted, Periods.next(came.length));
                said.add(new Said(
                        Chance.of(trial.forecast(), asked.goal()).exact(),
                        asked.truth().test(came)));
            }
        }
        return said;
    }

    private static Wanted wanted(Task task, double ambition) {
        return Wanted.atLeast(task.known()[task.known().length - 1] + ambition * task.unit());
    }

    private static Asked level(Wanted wanted, Periods periods) {
        return new Asked(new Goal.Level(wanted, periods), came -> wanted.holds(came[came.length - 1]));
    }

    private static Asked mean(Wanted wanted, Periods periods) {
        return new Asked(
                new Goal.Mean(wanted, 0, 0, periods),
                came -> wanted.holds(Arrays.stream(came).average().orElseThrow()));
    }

    private static Asked once(Wanted wanted, Periods periods) {
        return new Asked(
                new Goal.Once(wanted, periods), came -> Arrays.stream(came).anyMatch(wanted::holds));
    }

    private static Asked run(Wanted wanted, Periods periods) {
        return new Asked(new Goal.Run(wanted, 3, 0, periods), came -> longestRun(came, wanted) >= 3);
    }

    private static int longestRun(double[] came, Wanted wanted) {
        int longest = 0;
        int run = 0;
        for (double value : came) {
            run = wanted.holds(value) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static Asked share(Wanted wanted, Periods periods) {
        return new Asked(
                new Goal.Share(wanted, 0.5, 0, 0, periods),
                came -> 2 * Arrays.stream(came).filter(wanted::holds).count() >= came.length);
    }
}
