package org.waymark.web.charts;

import java.util.DoubleSummaryStatistics;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** The lowest and the highest number that a chart must show. */
record Extent(double low, double high) {

    static Optional<Extent> of(DoubleStream values) {
        var found = values.collect(
                DoubleSummaryStatistics::new, DoubleSummaryStatistics::accept, DoubleSummaryStatistics::combine);
        return found.getCount() == 0 ? Optional.empty() : Optional.of(new Extent(found.getMin(), found.getMax()));
    }

    /** Air above and below; equal values get a tenth of their size, so that they run through the middle. */
    Extent padded(double share) {
        var pad = low == high ? flatPad() : (high - low) * share;
        return new Extent(low - pad, high + pad);
    }

    private double flatPad() {
        return low == 0 ? 1 : Math.abs(low) / 10;
    }
}
