package org.waymark.evidence.changepoints;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.evidence.ReferenceData;

/**
 * Scores of other methods under TCPDBench's default settings.
 *
 * @param scores by series, and for each by method
 */
record Published(Map<String, Map<String, Agreement>> scores) {
    private static final String FILE = "published_default_scores.csv";

    /** A method and its mean over some series. */
    record Mean(String method, double value) {}

    /** Nothing where the file is not there. */
    static Published beside(Path annotations) {
        var file = annotations.resolveSibling(FILE);
        var scores = new HashMap<String, Map<String, Agreement>>();
        if (!file.toFile().isFile()) return new Published(scores);
        for (var row : ReferenceData.csv(file)) {
            var methods = new HashMap<String, Agreement>();
            for (var column : row.getHeader())
                if (column.startsWith("cov_")) {
                    var method = column.substring("cov_".length());
                    methods.put(
                            method,
                            new Agreement(
                                    ReferenceData.number(file, row, column),
                                    ReferenceData.number(file, row, "f1_" + method)));
                }
            scores.put(row.getField("dataset"), methods);
        }
        return new Published(scores);
    }

    Optional<Mean> mean(String method, List<Annotated> cases, Metric metric) {
        double sum = 0;
        for (var series : cases) {
            var score = scores.getOrDefault(series.name(), Map.of()).get(method);
            if (score == null) return Optional.empty();
            sum += metric.of(score);
        }
        return Optional.of(new Mean(method, sum / cases.size()));
    }

    /** Of the methods that have a score for each series. */
    Optional<Mean> best(List<Annotated> cases, Metric metric) {
        return scores.values().stream()
                .flatMap(methods -> methods.keySet().stream())
                .distinct()
                .flatMap(method -> mean(method, cases, metric).stream())
                .max(Comparator.comparingDouble(Mean::value));
    }
}
