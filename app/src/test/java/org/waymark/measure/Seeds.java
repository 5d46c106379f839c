package org.waymark.measure;

import java.util.Random;
import java.util.stream.Stream;

/** Random but repeatable decimals, as people type them: up to nine digits, at most four of them after the point. */
final class Seeds {

    private static final int RUNS = 200;

    private Seeds() {}

    static Stream<Random> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(RUNS).map(Random::new);
    }

    static double decimal(Random random) {
        var scale = Math.pow(10, random.nextInt(5));
        return random.nextInt(-100_000_000, 100_000_000) / scale;
    }

    static double otherThan(double value, Random random) {
        return Stream.generate(() -> decimal(random))
                .filter(candidate -> Math.abs(candidate - value) > 0.01)
                .findFirst()
                .orElseThrow();
    }
}
