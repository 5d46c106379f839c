package org.waymark.evidence.lead;

import java.util.Random;

/** Series that KPIs resemble, driven by noise of their own. */
enum Kind {
    NOISE("noise"),
    SLOW("autocorrelated, 0.5"),
    VERY_SLOW("autocorrelated, 0.9"),
    ALTERNATING("autocorrelated, -0.6"),
    SWINGING("swinging, AR(2) 1.3, -0.6"),
    SMOOTHED("moving average, 0.8"),
    WALK("random walk"),
    DRIFTING("random walk with drift"),
    LEVEL("level that walks, and noise"),
    TREND("straight trend and noise"),
    CURVED("curved trend and noise"),
    GROWTH("growth of 3 % a period, noise of 5 %"),
    SEASON("season of 12, autocorrelated"),
    WILD("heavy tails, t3"),
    SHIFTED("jump of 5 standard deviations somewhere");

    private static final int WARMING_UP = 50;

    final String words;

    Kind(String words) {
        this.words = words;
    }

    int period() {
        return this == SEASON ? 12 : 1;
    }

    double[] series(int n, Random random) {
        var state = new State(n, random);
        var series = new double[n];
        for (int time = -WARMING_UP; time < n; time++) {
            double value = state.next(this, time, random);
            if (time >= 0) series[time] = value;
        }
        return series;
    }

    private static final class State {
        private final double[] season;
        private final double slope;
        private final int jump;
        private double last;
        private double lastButOne;
        private double lastShock;

        State(int n, Random random) {
            season = random.doubles(12, -4, 4).toArray();
            slope = 0.3 * random.nextGaussian();
            jump = n / 4 + random.nextInt(n / 2);
        }

        double next(Kind kind, int time, Random random) {
            double shock = random.nextGaussian();
            double before = lastShock;
            lastShock = shock;
            return switch (kind) {
                case NOISE -> shock;
                case SLOW -> follow(0.5, 0, shock);
                case VERY_SLOW -> follow(0.9, 0, shock);
                case ALTERNATING -> follow(-0.6, 0, shock);
                case SWINGING -> follow(1.3, -0.6, shock);
                case SMOOTHED -> shock + 0.8 * before;
                case WALK -> follow(1, 0, shock);
                case DRIFTING -> follow(1, 0, shock + slope);
                case LEVEL -> follow(1, 0, 0.3 * shock) + random.nextGaussian();
                case TREND -> slope * time + shock;
                case CURVED -> Math.copySign(0.01, slope) * time * time + shock;
                case GROWTH -> Math.exp(0.03 * time) * (1 + 0.05 * shock);
                case SEASON -> follow(0.5, 0, shock) + season[Math.floorMod(time, 12)];
                case WILD -> follow(0.5, 0, shock / Math.sqrt(chiSquared3(random) / 3));
                case SHIFTED -> follow(0.5, 0, shock) + (time >= jump ? 5 : 0);
            };
        }

        private double follow(double one, double two, double shock) {
            double next = one * last + two * lastButOne + shock;
            lastButOne = last;
            last = next;
            return next;
        }

        private static double chiSquared3(Random random) {
            double sum = 0;
            for (int term = 0; term < 3; term++) sum += Math.pow(random.nextGaussian(), 2);
            return sum;
        }
    }
}
