package org.waymark.evidence.forecasting;

import java.util.ArrayList;
import java.util.List;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;

/** What forecasts cost, in time of one processor. */
record CostLines(List<Group> sets) {
    private static final int M3_SERIES = 1523;
    private static final double M3_SECONDS_ALONE = 8;
    private static final double M3_SECONDS = 60;
    private static final double MONTHLY_ALONE = 1;
    private static final double MONTHLY = 40;

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        var monthly = sets.stream()
                .flatMap(set -> set.trials().stream())
                .filter(trial -> trial.task().period().equals("MONTHLY"))
                .toList();
        if (!monthly.isEmpty()) {
            var title = "cost of a monthly series in CPU milliseconds, %d series".formatted(monthly.size());
            lines.add(new Line(
                    title + ", without TRAMO",
                    Errors.mean(monthly, Trial::costAlone),
                    "",
                    Limit.timeAtMost(MONTHLY_ALONE)));
            lines.add(new Line(
                    title + ", with TRAMO",
                    Errors.mean(monthly, Trial::cost),
                    "R ets 495, median of M3 monthly, by the clock",
                    Limit.timeAtMost(MONTHLY)));
        }
        for (var set : sets) if (set.set().equals("m3")) lines.addAll(ofM3(set));
        return lines;
    }

    private static List<Line> ofM3(Group set) {
        double share = (double) set.trials().size() / M3_SERIES;
        return List.of(
                new Line(
                        set.title() + ": CPU seconds without TRAMO",
                        set.trials().stream().mapToDouble(Trial::costAlone).sum() / 1000,
                        "",
                        Limit.timeAtMost(share * M3_SECONDS_ALONE)),
                new Line(
                        set.title() + ": CPU seconds with TRAMO",
                        set.trials().stream().mapToDouble(Trial::cost).sum() / 1000,
                        "",
                        Limit.timeAtMost(share * M3_SECONDS)));
    }
}
