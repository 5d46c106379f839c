package org.waymark.evidence.charts;

import java.util.List;
import java.util.Random;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Series;
import org.waymark.analytics.detect.Change;
import org.waymark.analytics.detect.ChangePoints;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;

/** Whether the 95 % interval of a change holds its true place. */
final class Placement {
    private static final int LENGTH = 80;
    private static final int RUNS = 1000;
    private static final int SEED = 42;

    private Placement() {}

    static List<Line> lines() {
        return List.of(line(Noise.INDEPENDENT, 2), line(Noise.INDEPENDENT, 3), line(Noise.resembling(0.3), 2));
    }

    private static Line line(Noise noise, double shift) {
        var random = new Random(SEED);
        int found = 0;
        int held = 0;
        for (int run = 0; run < RUNS; run++) {
            int place = LENGTH / 4 + random.nextInt(LENGTH / 2);
            for (var change : changes(noise, shift, place, random)) {
                if (Math.abs(change.place() - place) > LENGTH / 4) continue; // not this change
                found++;
                if (change.earliest() <= place && place <= change.latest()) held++;
            }
        }
        return new Line(
                "change of %.0f deviations, %s: its place within the interval, %%".formatted(shift, noise),
                100.0 * held / found,
                "meant to be 95",
                Limit.atLeast(90));
    }

    private static List<Change> changes(Noise noise, double shift, int place, Random random) {
        var values = noise.values(LENGTH, random);
        for (int later = place; later < LENGTH; later++) values[later] += shift;
        return switch (ChangePoints.of(Series.of(values))) {
            case Finding.Found(var points) -> points.changes();
            case Finding.NotYet<ChangePoints> _ -> List.of();
        };
    }
}
