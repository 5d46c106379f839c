package org.waymark.analytics.detect;

import org.jspecify.annotations.Nullable;

/** Looks for a shift in the newest values, which are too few for a change. */
final class Early {
    private Early() {}

    static @Nullable PossibleShift of(Fit fit, int[] places) {
        int shortest = fit.shortest();
        @Nullable PossibleShift clearest = null;
        for (int newest = 2; newest < shortest; newest++) {
            int start = fit.track().length() - newest;
            if (start - fit.start(fit.stretches() - 1) < shortest) break;
            double t = t(fit, start);
            if (Math.abs(t) > Math.max(ChangePoints.BEYOND, clearest == null ? 0 : Math.abs(clearest.t())))
                clearest = new PossibleShift(places[start], t);
        }
        return clearest;
    }

    /** The mean of the newest values against what the rest of their stretch leads to expect. */
    private static double t(Fit fit, int start) {
        var track = fit.track();
        int from = fit.start(fit.stretches() - 1);
        int end = track.length();
        double place = track.meanT(start, end);
        double expected = track.at(fit.shape(), from, start, place);
        double variance = track.cost(fit.shape(), from, start) / Math.max(1, start - from - fit.shape().parameters);
        double error = variance * (1.0 / (end - start) + track.leverage(fit.shape(), from, start, place));
        return (track.mean(start, end) - expected)
                / Math.sqrt(Math.max(1e-12, error * fit.noise().inflation()));
    }
}
