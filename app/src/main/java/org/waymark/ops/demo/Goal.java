package org.waymark.ops.demo;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.TargetCurve;
import org.waymark.objectives.Objective;

/**
 * An objective of the demo world, as written in {@code demo/quarter-*.yaml}.
 *
 * @param team key of a team; null for an objective of the company or of one person
 * @param personal whether it belongs to its owner alone
 * @param only keys of those who may see it beside its owner; null for everybody
 * @param moves KPIs it wants to move: "turnover down 3 90" by how much, after how many days
 * @param contributes parents by their keys, with a number behind a slash one of their key results: "stay/4"
 * @param override progress set by hand and why, parted by a bar
 * @param word the owner's own word: a status and a note, parted by a bar
 */
record Goal(
        @Nullable String key,
        String title,
        @Nullable String problem,
        @Nullable String description,
        Objective.@Nullable Kind kind,
        String owner,
        @Nullable String team,
        boolean personal,
        boolean draft,
        boolean archived,
        boolean countsChildren,
        @Nullable List<String> only,
        List<String> tags,
        List<String> moves,
        List<String> contributes,
        List<String> supports,
        @Nullable String override,
        @Nullable String word,
        List<Result> results) {
    Goal {
        tags = Objects.requireNonNullElse(tags, List.of());
        moves = Objects.requireNonNullElse(moves, List.of());
        contributes = Objects.requireNonNullElse(contributes, List.of());
        supports = Objects.requireNonNullElse(supports, List.of());
        results = Objects.requireNonNullElse(results, List.of());
    }

    /**
     * A key result: exactly one of the targets is there.
     *
     * @param reached what is measured at the share of the cycle that the file names, or how much of it is done
     * @param from where a number without a start begins
     * @param noise what single values stray by, in the unit; null for a little of the way
     * @param ago days since the last check-in
     * @param since share of the cycle at which the first check-in comes
     * @param says what check-ins tell: what changed, what blocks, what is next, parted by a bar; the last one is the newest
     */
    record Result(
            String title,
            @Nullable String description,
            String owner,
            @Nullable String unit,
            @Nullable Integer decimals,
            @Nullable String kpi,
            @Nullable List<Double> reach,
            @Nullable Hold hold,
            @Nullable Rate rate,
            @Nullable Double percent,
            @Nullable List<String> milestones,
            @Nullable List<String> zones,
            @Nullable List<Double> scale,
            boolean yesNo,
            @Nullable Double weight,
            @Nullable Double reached,
            @Nullable Double from,
            @Nullable Double noise,
            boolean beyond,
            boolean archived,
            @Nullable String curve,
            @Nullable Integer ago,
            @Nullable Double since,
            List<Integer> confidence,
            List<String> says) {
        Result {
            confidence = Objects.requireNonNullElse(confidence, List.of());
            says = Objects.requireNonNullElse(says, List.of());
        }
    }

    record Hold(@Nullable Double low, @Nullable Double high, String every) {}

    record Rate(double times, String per, String by, boolean atMost) {}

    /** How {@code curve} is written: straight where nothing is said. */
    static TargetCurve curve(@Nullable String word) {
        return switch (word == null ? "straight" : word) {
            case "s" -> new TargetCurve.SCurve();
            case "late" -> new TargetCurve.Seasonal(List.of(1.0, 2.0, 4.0));
            case "straight" -> new TargetCurve.Straight();
            default -> throw new IllegalArgumentException("There is no curve " + word);
        };
    }
}
