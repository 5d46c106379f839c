package org.waymark.coach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.coach.ResultChecks.Read;

/** How the key results of an objective are put together. */
final class ResultsChecks {
    private static final int MOST = 5;
    private static final double LOPSIDED = 0.7;

    private ResultsChecks() {}

    static List<Hint> of(List<Read> reads) {
        var results = reads.stream().map(Read::of).toList();
        var hints = new ArrayList<Hint>();
        switch (results.size()) {
            case 0 -> hints.add(Hint.of(Rule.RESULTS_NONE, ""));
            case 1 -> hints.add(Hint.of(Rule.RESULTS_ONE, ""));
            default -> lopsided(results).ifPresent(hints::add);
        }
        if (results.size() > MOST) hints.add(Hint.of(Rule.RESULTS_MANY, results.size(), results.size()));
        if (!reads.isEmpty() && reads.stream().allMatch(Read::isWork)) {
            hints.add(Hint.of(Rule.RESULTS_WORK_ONLY, titles(results)));
        }
        return hints;
    }

    private static Optional<Hint> lopsided(List<WrittenResult> results) {
        var total = results.stream().mapToDouble(WrittenResult::weight).sum();
        return results.stream()
                .max(Comparator.comparing(WrittenResult::weight))
                .filter(heaviest -> heaviest.weight() > LOPSIDED * total)
                .map(heaviest -> {
                    var percent = Math.round(100 * heaviest.weight() / total);
                    return Hint.of(Rule.RESULTS_LOPSIDED, percent, heaviest.title(), percent);
                });
    }

    private static String titles(List<WrittenResult> results) {
        return results.stream().map(WrittenResult::title).collect(Collectors.joining("\n"));
    }
}
