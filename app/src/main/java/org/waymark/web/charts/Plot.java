package org.waymark.web.charts;

/** The part of a chart between its axes, as pixels of its four edges. */
record Plot(double left, double top, double right, double bottom) {

    double width() {
        return right - left;
    }

    LinearScale vertical(Extent extent) {
        return new LinearScale(extent.low(), extent.high(), bottom, top);
    }
}
