package org.waymark.analytics.anomaly;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Watches a fast stream (minutes, hours): how unusual is the newest value among those before it? The last 19 values are compared
 * with earlier stretches of the same length; unusual is what is far from the 27 nearest of them, measured by how stretches of this
 * stream usually differ. The answer is the share of earlier stretches that were less unusual, so it rests on no law.
 *
 * <p>Source: Burnaev and Ishimtsev 2016, "Conformalized density- and distance-based anomaly detection in time-series data".
 */
public final class KnnCad {
    private static final int STRETCH = 19;
    private static final int NEAREST = 27;

    /** The fewest values to learn from. */
    public static final int FEWEST = STRETCH + NEAREST + 1;

    /** From here on a value is an alarm, and what follows is taken as the same event for a while. */
    public static final double ALARM = 0.9965;

    private static final double SAME_EVENT = 0.5;

    private final int learning;
    private final double[] newest = new double[STRETCH];
    private final List<double[]> learnt = new ArrayList<>();
    private final ArrayDeque<double[]> waiting = new ArrayDeque<>();
    private Whitening whitening = Whitening.none(STRETCH);
    private double[][] whitened = {};
    private double[] strangeness = {};
    private int count;
    private int quiet;

    /** @param learning how many values at the start are only learnt from, at least {@link #FEWEST} */
    public KnnCad(int learning) {
        if (learning < FEWEST)
            throw new IllegalArgumentException("At least %d values to learn from, not %d".formatted(FEWEST, learning));
        this.learning = learning;
    }

    /** From 0, as usual, to 1, never seen; 0 while learning. Throws IllegalArgumentException if the value is not finite. */
    public double next(double value) {
        if (!Double.isFinite(value)) throw new IllegalArgumentException("A value must be finite: " + value);
        System.arraycopy(newest, 1, newest, 0, STRETCH - 1);
        newest[STRETCH - 1] = value;
        count++;
        if (count < STRETCH) return 0;
        if (count < learning) {
            learnt.add(newest.clone());
            return 0;
        }
        if (count % learning == 0 || count % learning == learning / 2) whiten();
        return heldBack(shareLessStrange(newest.clone()));
    }

    private void whiten() {
        whitening = Whitening.of(learnt);
        whitened = learnt.stream().map(whitening::apply).toArray(double[][]::new);
        if (strangeness.length > 0) return;
        // each is its own nearest, so one more is asked for
        strangeness = Arrays.stream(whitened)
                .mapToDouble(stretch -> distanceToNearest(stretch, NEAREST + 1))
                .toArray();
    }

    private double shareLessStrange(double[] stretch) {
        double strange = distanceToNearest(whitening.apply(stretch), NEAREST);
        int less = 0;
        for (double other : strangeness) if (other < strange) less++;
        double share = (double) less / strangeness.length;

        if (count >= 2 * learning) learn(waiting.remove(), (count - 2 * learning) % learnt.size());
        strangeness[(count - learning) % strangeness.length] = strange;
        waiting.add(stretch);
        return share;
    }

    private void learn(double[] stretch, int instead) {
        learnt.set(instead, stretch);
        whitened[instead] = whitening.apply(stretch);
    }

    private double distanceToNearest(double[] stretch, int many) {
        var nearest = new double[many];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (var other : whitened) {
            double distance = 0;
            for (int i = 0; i < STRETCH && distance < nearest[many - 1]; i++)
                distance += (stretch[i] - other[i]) * (stretch[i] - other[i]);
            if (distance >= nearest[many - 1]) continue;
            int place = many - 1;
            for (; place > 0 && nearest[place - 1] > distance; place--) nearest[place] = nearest[place - 1];
            nearest[place] = distance;
        }
        double sum = 0;
        for (double distance : nearest) sum += distance;
        return sum;
    }

    private double heldBack(double share) {
        if (quiet > 0) {
            quiet--;
            return SAME_EVENT;
        }
        if (share >= ALARM) quiet = learning / 5;
        return share;
    }
}
