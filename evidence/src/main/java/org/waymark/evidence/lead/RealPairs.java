package org.waymark.evidence.lead;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.waymark.analytics.Finding.Found;
import org.waymark.analytics.Series;
import org.waymark.analytics.lead.LeadLag;
import org.waymark.analytics.lead.LeadLag.Verdict;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;
import org.waymark.evidence.ReferenceData;

/** Real quarterly and monthly series of the forecasting sets, two and two as chance brings them: most have nothing to do with each other. */
final class RealPairs {
    private static final List<Integer> SEASONS = List.of(4, 12);

    private RealPairs() {}

    static List<Line> lines(Path data) {
        var lines = new ArrayList<Line>();
        for (var file : ReferenceData.of(data, "forecasting").ending(".csv")) {
            var rows = ReferenceData.csv(file).stream()
                    .filter(row -> row.findField("train").isPresent()
                            && row.findField("m").isPresent())
                    .toList();
            for (int season : SEASONS) {
                var series = new ArrayList<>(rows.stream()
                        .filter(row -> ReferenceData.number(file, row, "m") == season)
                        .map(RealPairs::values)
                        .toList());
                Collections.shuffle(series, new Random(season));
                if (series.size() > 1) lines.add(line(file.getFileName() + ", season of " + season, series, season));
            }
        }
        return lines;
    }

    private static double[] values(NamedCsvRecord row) {
        return Arrays.stream((row.getField("train") + ";" + row.getField("test")).split(";"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static Line line(String what, List<double[]> series, int season) {
        int signs = 0;
        int tests = 0;
        for (int pair = 0; pair + 1 < series.size(); pair++) {
            int length = Math.min(series.get(pair).length, series.get(pair + 1).length);
            int most = Math.clamp(length / 6, 1, 12);
            if (!(LeadLag.of(of(series.get(pair), length), of(series.get(pair + 1), length), most, season)
                    instanceof Found(var found))) continue;
            tests++;
            if (found.verdict() != Verdict.NO_SIGN) signs++;
        }
        return new Line(
                "%s, %d pairs by chance: share with a sign".formatted(what, tests),
                tests == 0 ? Double.NaN : (double) signs / tests,
                "some may be related",
                Limit.NONE);
    }

    private static Series of(double[] values, int length) {
        return Series.of(values).slice(0, length);
    }
}
