package org.waymark.analytics.forecast;

import java.util.ArrayList;
import java.util.List;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;

/**
 * Whether what is said to be likely happens as often as it is said to. Serves chances of the engine and confidence of people alike.
 *
 * <p>Source: Brier 1950, Verification of forecasts expressed in terms of probability; the error is the expected calibration error of
 * Naeini and others 2015, over ten bins.
 *
 * @param count how often something was said
 * @param brier mean squared distance of what was said from what happened, 0 or 1: 0 is perfect
 * @param brierOfMean the same for always saying how often it happened: what must be beaten
 * @param error mean distance, over the bins, of what was said from how often it happened
 * @param bins those that hold anything, by what was said
 */
public record Reliability(int count, double brier, double brierOfMean, double error, List<Bin> bins) {
    private static final int BINS = 10;

    public Reliability {
        bins = List.copyOf(bins);
    }

    /** Something said, and whether it happened. */
    public record Said(double chance, boolean happened) {
        public Said {
            if (!(chance >= 0 && chance <= 1)) throw new IllegalArgumentException("A chance is from 0 to 1: " + chance);
        }
    }

    /**
     * What was said with about the same chance.
     *
     * @param said the mean chance
     * @param happened the share that happened
     */
    public record Bin(int count, double said, double happened) {}

    /** Cannot say yet if nothing was said. */
    public static Finding<Reliability> of(List<Said> all) {
        if (all.isEmpty()) return Finding.notYet(Lack.VALUES, 0, 1);
        double mean = all.stream().mapToDouble(Reliability::happened).average().orElseThrow();
        double brier = all.stream()
                .mapToDouble(said -> Math.pow(said.chance() - happened(said), 2))
                .average()
                .orElseThrow();
        var bins = bins(all);
        double error = bins.stream()
                .mapToDouble(one -> one.count() * Math.abs(one.said() - one.happened()))
                .sum();
        return Finding.found(new Reliability(all.size(), brier, mean * (1 - mean), error / all.size(), bins));
    }

    private static List<Bin> bins(List<Said> all) {
        var counts = new int[BINS];
        var chances = new double[BINS];
        var happened = new double[BINS];
        for (var said : all) {
            int place = (int) Math.min(BINS - 1, BINS * said.chance());
            counts[place]++;
            chances[place] += said.chance();
            happened[place] += happened(said);
        }
        var bins = new ArrayList<Bin>();
        for (int i = 0; i < BINS; i++)
            if (counts[i] > 0) bins.add(new Bin(counts[i], chances[i] / counts[i], happened[i] / counts[i]));
        return bins;
    }

    private static double happened(Said said) {
        return said.happened() ? 1 : 0;
    }
}
