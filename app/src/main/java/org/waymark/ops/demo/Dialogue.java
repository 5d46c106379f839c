package org.waymark.ops.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.talk.Reaction;

/**
 * What is said about one subject, as written in {@code demo/talk.yaml}.
 *
 * @param about key of an objective; with a number behind a slash one of its key results
 * @param checkIn whether it is about the newest check-in there
 * @param ago days
 * @param reactions who made which sign on the first comment
 * @param acknowledgedBy who read the check-in and said so
 */
record Dialogue(
        String about,
        boolean checkIn,
        int ago,
        String by,
        String says,
        List<Line> answers,
        Map<String, List<String>> reactions,
        List<String> acknowledgedBy,
        @Nullable Call help) {
    /** Some of them. */
    record All(List<Dialogue> talks) {}

    record Line(String by, String says) {}

    /** @param given what was done; null while it is open */
    record Call(String by, String of, String need, @Nullable String given) {}

    Dialogue {
        answers = Objects.requireNonNullElse(answers, List.of());
        reactions = Objects.requireNonNullElse(reactions, Map.of());
        acknowledgedBy = Objects.requireNonNullElse(acknowledgedBy, List.of());
    }

    static Reaction.Kind sign(String word) {
        return Reaction.Kind.of(word).orElseThrow(() -> new IllegalArgumentException("There is no sign " + word));
    }
}
