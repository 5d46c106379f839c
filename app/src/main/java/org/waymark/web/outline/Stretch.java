package org.waymark.web.outline;

/** So many lines from one on, counted from 0. */
record Stretch(int from, int size) {
    static Stretch page(int page, int size) {
        return new Stretch((page - 1) * size, size);
    }
}
