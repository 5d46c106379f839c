package org.waymark.ops.demo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Attainment;
import org.waymark.objectives.Next;
import org.waymark.objectives.Retrospective;

/**
 * How people closed a quarter, as written in {@code demo/closings.yaml}.
 *
 * @param lookBack at the quarter as a whole: what went well, what did not, what was learned, parted by a bar
 */
record Farewell(String lookBack, List<OfGoal> goals) {
    record Year(List<Farewell> quarters) {}

    /** @param learned of a learning objective: whether one learned what one wanted to */
    record OfGoal(
            String key,
            @Nullable String lookBack,
            @Nullable Boolean learned,
            @Nullable Attainment attainment,
            List<OfResult> results) {
        OfGoal {
            results = Objects.requireNonNullElse(results, List.of());
        }

        Optional<OfResult> result(int place) {
            return results.stream().filter(one -> one.of() == place).findFirst();
        }
    }

    /**
     * @param of its place, from 1
     * @param to its target in the next quarter
     */
    record OfResult(
            int of,
            @Nullable Double score,
            @Nullable String reason,
            @Nullable Next next,
            @Nullable String sentence,
            @Nullable Double to) {}

    Optional<OfGoal> goal(@Nullable String key) {
        return goals.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    static Retrospective retrospective(String text) {
        var parts = text.split("\\|", 3);
        return new Retrospective(
                parts[0].strip(), parts.length > 1 ? parts[1].strip() : "", parts.length > 2 ? parts[2].strip() : "");
    }
}
