package org.waymark.evidence.interventions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Series;
import org.waymark.analytics.impact.Intent;
import org.waymark.analytics.impact.Setting;
import org.waymark.analytics.impact.Study;
import org.waymark.analytics.impact.Window;
import org.waymark.analytics.impact.Wish;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;
import org.waymark.evidence.Progress;
import org.waymark.evidence.ReferenceData;

/** Studies of real monthly series from a date at which nothing is known to have been done: how often they find an effect. */
final class PlaceboDates {
    private static final double SIGNIFICANT = 0.05;
    private static final double VERY_LIKELY = 0.95;
    private static final double PROBABLE = 0.8;
    private static final double MOST = 0.07;
    private static final int[] SPANS = {6, 12};

    private PlaceboDates() {}

    static List<Line> lines(Path data, int every) {
        var files = ReferenceData.of(data, "forecasting").all("m3.csv");
        if (files.isEmpty()) return List.of(Line.absent("M3 monthly, placebo dates", "no m3.csv here"));
        var months = new ArrayList<double[]>();
        for (var file : files) months.addAll(months(file));
        var lines = new ArrayList<Line>();
        for (int span : SPANS) lines.addAll(lines(months, every, span));
        return lines;
    }

    private static List<Line> lines(List<double[]> months, int every, int span) {
        int asked = 0;
        int significant = 0;
        int rises = 0;
        int falls = 0;
        int probable = 0;
        var progress = Progress.of("placebo dates", months.size() / every);
        for (int i = 0; i < months.size(); i += every) {
            double[] values = months.get(i);
            var window = new Window(0, span - 3);
            var intent = new Intent(values.length - span, Wish.RISE, window, OptionalDouble.empty());
            if (Study.of(Series.of(values), Setting.of(12), intent) instanceof Finding.Found(var study)) {
                asked++;
                if (study.after().effect().p() < SIGNIFICANT) significant++;
                if (study.scan().chanceOf(Wish.RISE) >= VERY_LIKELY) rises++;
                if (study.scan().chanceOf(Wish.FALL) >= VERY_LIKELY) falls++;
                if (Math.max(study.scan().chanceOf(Wish.RISE), study.scan().chanceOf(Wish.FALL)) >= PROBABLE)
                    probable++;
            }
            progress.step();
        }
        var where = "M3 monthly, last %d months, %d series: ".formatted(span, asked);
        return List.of(
                new Line(
                        where + "mean effect at 5 %",
                        (double) significant / asked,
                        "8.0 to 12.4 % without placebos",
                        Limit.atMost(MOST)),
                new Line(where + "a rise very likely", (double) rises / asked, "", Limit.atMost(MOST)),
                new Line(where + "a fall very likely", (double) falls / asked, "", Limit.atMost(MOST)),
                new Line(where + "probable in a declared direction", probable / 2.0 / asked, "", Limit.atMost(0.2)));
    }

    private static List<double[]> months(Path file) {
        return ReferenceData.csv(file).stream()
                .filter(row -> ReferenceData.text(file, row, "m").strip().equals("12"))
                .map(row ->
                        numbers(ReferenceData.text(file, row, "train") + ";" + ReferenceData.text(file, row, "test")))
                .filter(values -> values.length > 24 + 12)
                .toList();
    }

    private static double[] numbers(String joined) {
        return Arrays.stream(joined.split(";")).mapToDouble(Double::parseDouble).toArray();
    }
}
