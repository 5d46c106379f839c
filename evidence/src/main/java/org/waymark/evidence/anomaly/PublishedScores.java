package org.waymark.evidence.anomaly;

import java.util.List;
import java.util.OptionalDouble;
import org.waymark.evidence.ReferenceData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The published scores of the benchmark's standard profile. Each belongs to a set of files: all, or one of two halves.
 *
 * @param set which files are here: all, open, held, or another choice, for which nothing was published
 */
record PublishedScores(String set, JsonNode byDetector) {
    private static final int ALL = 365_558;
    private static final int OPEN = 180_249;

    /** Which files these are is told by how many values they hold. */
    static PublishedScores of(ReferenceData folder, List<Stream> streams) {
        var set =
                switch (streams.stream()
                        .mapToInt(stream -> stream.values().length)
                        .sum()) {
                    case ALL -> "all";
                    case OPEN -> "open";
                    case ALL - OPEN -> "held";
                    default -> "other";
                };
        return new PublishedScores(
                set,
                folder.one("published_scores_by_split.json")
                        .map(ReferenceData::json)
                        .orElse(MissingNode.getInstance()));
    }

    boolean areKnown() {
        return !set.equals("other");
    }

    OptionalDouble of(String detector) {
        var score = byDetector.path(detector).path(set);
        return score.isNumber() ? OptionalDouble.of(score.doubleValue()) : OptionalDouble.empty();
    }
}
