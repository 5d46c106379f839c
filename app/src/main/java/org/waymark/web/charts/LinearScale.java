package org.waymark.web.charts;

/** Maps one range of numbers onto another, as an axis does; a range without width lands in the middle. */
record LinearScale(double from, double to, double start, double end) {

    /** Halved before subtracting, so that the largest numbers do not overflow. */
    double at(double value) {
        var span = to / 2 - from / 2;
        var share = span == 0 ? 0.5 : (value / 2 - from / 2) / span;
        return start + share * (end - start);
    }
}
