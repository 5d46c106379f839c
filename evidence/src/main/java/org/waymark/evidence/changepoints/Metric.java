package org.waymark.evidence.changepoints;

/** The two figures of the benchmark, and what ours must reach. */
enum Metric {
    COVER("cover", 0.68, 0.02) {
        @Override
        double of(Agreement agreement) {
            return agreement.cover();
        }
    },
    F1("F1", 0.70, 0.01) {
        @Override
        double of(Agreement agreement) {
            return agreement.f1();
        }
    };

    final String title;
    /** On any set of series. */
    final double least;
    /** Above the best published default method. */
    final double lead;

    Metric(String title, double least, double lead) {
        this.title = title;
        this.least = least;
        this.lead = lead;
    }

    abstract double of(Agreement agreement);
}
