package org.waymark.ops.demo;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An initiative of the demo world, as written in {@code demo/work.yaml}. All days are shares of its quarter.
 *
 * @param serves key results by the keys of their objectives: "stay/3"
 * @param begun when it got under way; null: not yet
 * @param finished when it was done, or else paused or dropped
 * @param stated how far somebody says it is
 * @param tasks what, who, due, done, parted by bars; the last three may be empty
 * @param after what it waits for, by key, with days between: "bands 7"
 */
record Job(
        @Nullable String key,
        String title,
        @Nullable String description,
        String owner,
        @Nullable String team,
        List<String> serves,
        double start,
        double due,
        @Nullable Double begun,
        @Nullable Double finished,
        @Nullable Double paused,
        @Nullable Double dropped,
        @Nullable Double stated,
        List<String> tasks,
        List<String> after) {
    Job {
        tasks = Objects.requireNonNullElse(tasks, List.of());
        after = Objects.requireNonNullElse(after, List.of());
    }

    /** @param follows key results whose milestones are their initiatives */
    record Chapter(int quarter, List<Job> work, List<String> follows) {
        Chapter {
            follows = Objects.requireNonNullElse(follows, List.of());
        }
    }

    record Book(List<Chapter> chapters) {}

    /** A task as it is written. */
    record Step(
            String title,
            @Nullable String who,
            @Nullable Double due,
            @Nullable Double done) {
        static Step of(String line) {
            var parts = line.split("\\|", -1);
            return new Step(parts[0].strip(), text(parts, 1), share(parts, 2), share(parts, 3));
        }

        private static @Nullable String text(String[] parts, int at) {
            return parts.length <= at || parts[at].isBlank() ? null : parts[at].strip();
        }

        private static @Nullable Double share(String[] parts, int at) {
            var text = text(parts, at);
            return text == null ? null : Double.valueOf(text);
        }
    }
}
