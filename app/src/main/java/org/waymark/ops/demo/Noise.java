package org.waymark.ops.demo;

import java.util.Random;

/** Chance that falls alike each time the demo world is loaded: each name has its own. */
final class Noise {
    private final Random random;

    Noise(String name) {
        random = new Random(name.hashCode());
    }

    /** Of mean 0 and deviation 1, without the rare far ones that would look like mistakes. */
    double next() {
        return Math.clamp(random.nextGaussian(), -2.2, 2.2);
    }

    static double rounded(double value, int decimals) {
        var scale = Math.pow(10, decimals);
        return Math.round(value * scale) / scale;
    }
}
