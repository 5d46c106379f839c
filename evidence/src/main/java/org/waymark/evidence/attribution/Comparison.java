package org.waymark.evidence.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;

/** Ours beside the expected: the largest difference, in parts of the largest number expected. */
final class Comparison {
    private static final double EXACT = 1e-9;

    private final Case game;
    private final List<Line> lines = new ArrayList<>();

    Comparison(Case game) {
        this.game = game;
    }

    void add(String what, double[] ours, double[] expected) {
        if (ours.length != expected.length)
            throw game.broken("%d are expected, not %d".formatted(expected.length, ours.length));
        lines.add(new Line(
                "%s: %s, largest difference".formatted(game.id(), what),
                difference(ours, expected),
                source(),
                Limit.atMost(EXACT)));
    }

    static double difference(double[] ours, double[] expected) {
        double scale = IntStream.range(0, expected.length)
                .mapToDouble(i -> Math.abs(expected[i]))
                .max()
                .orElse(0);
        double most = IntStream.range(0, expected.length)
                .mapToDouble(i -> Math.abs(ours[i] - expected[i]))
                .max()
                .orElse(0);
        return most == 0 ? 0 : most / Math.max(scale, Double.MIN_NORMAL);
    }

    private String source() {
        var source = game.text("source").orElse("");
        return source.length() <= 60 ? source : source.substring(0, 57).strip() + "...";
    }

    List<Line> lines() {
        return lines;
    }
}
