package org.waymark.evidence;

import java.time.Duration;
import java.util.List;

/** What one topic came to. */
record Outcome(String title, List<Line> lines, Duration took) {
    Outcome {
        lines = List.copyOf(lines);
    }

    long missed() {
        return lines.stream().filter(line -> !line.holds()).count();
    }
}
