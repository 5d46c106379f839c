package org.waymark.ops.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A review of the demo world, as written in {@code demo/reviews.yaml}.
 *
 * @param ago so many days ago
 * @param there who sat in, beside the owner who led
 */
record Meeting(
        int ago,
        List<String> there,
        List<String> decided,
        List<String> agreed,
        List<String> votes,
        @Nullable String notes) {
    record Book(List<Meeting> reviews) {}

    Meeting {
        votes = Objects.requireNonNullElse(votes, List.of());
    }

    /** The parts of a line, between its bars. */
    static List<String> parts(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }
}
