package org.waymark.evidence.anomaly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The score of the Numenta Anomaly Benchmark: 100 for finding each labelled window at once and nothing else, 0 for saying nothing.
 * One threshold for all files, the best one. An early find counts more than a late one, a false alarm right behind a window less
 * than one far away.
 *
 * <p>Source: Lavin and Ahmad 2015, "Evaluating real-time anomaly detection algorithms"; benchmark version 1.1.
 */
final class NabScore {
    /** What a false alarm costs in the standard profile; a find and a miss count 1. */
    private static final double FALSE_ALARM = 0.11;

    /** What a detector said of a file, one score a place, 0 to 1, higher is more unusual. */
    record Said(Stream stream, double[] scores) {
        Said {
            if (scores.length != stream.values().length)
                throw new IllegalArgumentException("%d scores for %d values in %s"
                        .formatted(scores.length, stream.values().length, stream.name()));
        }
    }

    /** A place that counts: what flagging it adds, and the number of its window among all files, or -1. */
    private record Place(double score, double worth, int window) {}

    private final List<Place> places = new ArrayList<>();
    private int windows;

    private NabScore() {}

    /** The score over all files together. */
    static double of(List<Said> files) {
        var score = new NabScore();
        files.forEach(score::add);
        return score.atTheBestThreshold();
    }

    private void add(Said said) {
        var stream = said.stream();
        int next = 0;
        for (int place = 0; place < said.scores().length; place++) {
            if (next < stream.windows().size()
                    && place > stream.windows().get(next).last()) next++;
            var inside = next < stream.windows().size()
                    && place >= stream.windows().get(next).first();
            if (place < stream.probation()) continue;
            var worth = inside
                    ? worthInside(stream.windows().get(next), place)
                    : next == 0 ? -FALSE_ALARM : worthBehind(stream.windows().get(next - 1), place);
            places.add(new Place(said.scores()[place], worth, inside ? windows + next : -1));
        }
        windows += stream.windows().size();
    }

    private static double worthInside(Stream.Window window, int place) {
        return fade(-(window.last() - place + 1.0) / window.width()) / fade(-1);
    }

    private static double worthBehind(Stream.Window window, int place) {
        return FALSE_ALARM * fade((place - window.last()) / (window.width() - 1.0));
    }

    /** From 0.987 at -1, the left edge of a window, through 0 at its right edge, to -1 far behind. */
    private static double fade(double position) {
        return position > 3 ? -1 : 2 / (1 + Math.exp(5 * position)) - 1;
    }

    private double atTheBestThreshold() {
        double nothingSaid = -places.stream()
                .mapToInt(Place::window)
                .filter(window -> window >= 0)
                .distinct()
                .count();
        return 100 * (best(nothingSaid) - nothingSaid) / (windows - nothingSaid);
    }

    /** Lowers the threshold from score to score. A missed window costs 1, a found one is worth its best place. */
    private double best(double nothingSaid) {
        places.sort(Comparator.comparingDouble(Place::score).reversed());
        var found = new double[windows];
        Arrays.fill(found, -1);
        double best = nothingSaid;
        double sum = nothingSaid;
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            if (place.window < 0) {
                sum += place.worth;
            } else if (place.worth > found[place.window]) {
                sum += place.worth - found[place.window];
                found[place.window] = place.worth;
            }
            var lastOfItsScore = i + 1 == places.size() || places.get(i + 1).score != place.score;
            if (lastOfItsScore) best = Math.max(best, sum);
        }
        return best;
    }
}
