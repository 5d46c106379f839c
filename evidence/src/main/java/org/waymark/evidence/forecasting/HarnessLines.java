package org.waymark.evidence.forecasting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;

/** Figures of others that need no method of ours: if these are wrong, nothing else counts. */
record HarnessLines(Group set, PublishedM4 m4) {
    private static final double ROUNDING = 0.0005;
    private static final double SAME = 1e-4;

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.addAll(published("sMAPE", Errors::smape));
        lines.addAll(published("MASE", Errors::mase));
        set.references().of("naive2", set.tasks()).ifPresent(r -> lines.add(asInR(r)));
        return lines;
    }

    /** The figure printed for all series can only be reached on all of them. */
    private List<Line> published(String measure, ToDoubleFunction<Errors> figure) {
        var period = set.period();
        var printed = m4.figure(measure, period, "Naive2");
        if (printed.isEmpty()) return List.of();
        double ours = figure.applyAsDouble(Errors.of(set.trials(), Trial::naive2));
        double value = printed.getAsDouble();
        boolean whole = set.trials().size() == m4.series(period);
        return List.of(new Line(
                "harness: %s: Naive2, %s".formatted(set.title(), measure),
                ours,
                "M4, all %d: %.3f".formatted(m4.series(period), value),
                whole ? Limit.within(value - ROUNDING, value + ROUNDING) : Limit.NONE));
    }

    /** R's program multiplies always; ours adds where a value is 0, so only positive series can be compared. */
    private Line asInR(List<References.Score> ofR) {
        int compared = 0;
        int same = 0;
        for (int i = 0; i < ofR.size(); i++) {
            var trial = set.trials().get(i);
            if (Arrays.stream(trial.task().known()).anyMatch(value -> value <= 0)) continue;
            compared++;
            var theirs = ofR.get(i).errors();
            double off = Math.max(
                    Math.abs(trial.naive2().smape() - theirs.smape()),
                    Math.abs(trial.naive2().mase() - theirs.mase()));
            if (off < SAME) same++;
        }
        return new Line(
                "harness: %s: positive ones whose Naive2 scores as in R".formatted(set.title()),
                same,
                "R forecast 8.20: all %d".formatted(compared),
                Limit.atLeast(compared));
    }
}
