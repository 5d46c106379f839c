package org.waymark.analytics.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.waymark.analytics.Series;

/**
 * How far a value is from the one before it. Where that is a gap, there is none.
 *
 * @param place of the newer value
 * @param change from the older value to the newer, with its sign
 * @param phase to whose limits it belongs, counted from 0
 */
public record MovingRange(int place, double change, int phase) {
    public static List<MovingRange> of(Series series, int phase) {
        var ranges = new ArrayList<MovingRange>();
        for (int place = 1; place < series.length(); place++)
            if (series.has(place) && series.has(place - 1))
                ranges.add(new MovingRange(place, series.at(place) - series.at(place - 1), phase));
        return ranges;
    }

    /** All of them without their places. */
    static double[] sizes(Series series) {
        var values = series.toArrayWithNaN();
        var sizes = new double[values.length];
        int count = 0;
        for (int place = 1; place < values.length; place++) {
            double size = Math.abs(values[place] - values[place - 1]);
            if (!Double.isNaN(size)) sizes[count++] = size;
        }
        return Arrays.copyOf(sizes, count);
    }

    public double size() {
        return Math.abs(change);
    }

    /** On the limit is not beyond it. */
    boolean isBeyond(Limits limits) {
        return size() > limits.rangeLimit() * (1 + 1e-9);
    }

    Signal signal(Chances chances) {
        return new Signal(Rule.RANGE, change > 0, phase, List.of(place), chances.range());
    }
}
