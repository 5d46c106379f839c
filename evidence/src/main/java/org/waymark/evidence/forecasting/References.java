package org.waymark.evidence.forecasting;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.evidence.ReferenceData;

/**
 * What other methods reached on single series: files called <set>_methods_per_series.csv and r_baseline_<set>_per_series.csv.
 *
 * @param scores by method, and for each by series
 */
record References(Map<String, Map<String, Score>> scores) {
    /** Methods of R's package forecast. */
    static final List<String> OF_R = List.of("ets", "thetaf", "comb");

    /** @param msis mean scaled interval score at 95 %; NaN for methods without intervals, as the coverages are */
    record Score(Errors errors, double covered80, double covered95, double msis) {}

    static References of(ReferenceData folder, String set) {
        var scores = new HashMap<String, Map<String, Score>>();
        for (var name : List.of(set + "_methods_per_series.csv", "r_baseline_" + set + "_per_series.csv"))
            for (var file : folder.all(name))
                for (var row : ReferenceData.csv(file))
                    scores.computeIfAbsent(ReferenceData.text(file, row, "method"), _ -> new HashMap<>())
                            .put(
                                    key(ReferenceData.text(file, row, "id"), ReferenceData.text(file, row, "period")),
                                    score(file, row));
        return new References(scores);
    }

    private static Score score(Path file, NamedCsvRecord row) {
        return new Score(
                new Errors(ReferenceData.number(file, row, "smape"), ReferenceData.number(file, row, "mase")),
                optional(row, "cov80"),
                optional(row, "cov95"),
                optional(row, "mis95"));
    }

    private static double optional(NamedCsvRecord row, String column) {
        return row.findField(column)
                .filter(text -> !text.equals("NA"))
                .map(Double::parseDouble)
                .orElse(Double.NaN);
    }

    private static String key(String id, String period) {
        return id + " " + period;
    }

    /** Nothing unless the method has a score for each of the series. */
    Optional<List<Score>> of(String method, List<Task> tasks) {
        var known = scores.getOrDefault(method, Map.of());
        var found = new ArrayList<Score>();
        for (var task : tasks) {
            var score = known.get(key(task.id(), task.period()));
            if (score == null) return Optional.empty();
            found.add(score);
        }
        return Optional.of(found);
    }

    Optional<Errors> errors(String method, List<Task> tasks) {
        return of(method, tasks).map(found -> Errors.of(found, Score::errors));
    }
}
