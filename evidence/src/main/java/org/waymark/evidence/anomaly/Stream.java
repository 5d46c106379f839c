package org.waymark.evidence.anomaly;

import java.util.List;

/**
 * One file of the benchmark.
 *
 * @param name category and file: "realTweets/Twitter_volume_AAPL.csv"
 * @param windows where an anomaly was labelled, oldest first
 */
record Stream(String name, double[] values, List<Window> windows) {
    private static final double SHARE = 0.15;
    private static final int LONGEST = 750;

    Stream {
        windows = List.copyOf(windows);
    }

    /** First and last place of a labelled anomaly, both in. */
    record Window(int first, int last) {
        Window {
            if (first > last)
                throw new IllegalArgumentException(
                        "A window must not end at %d before it starts at %d".formatted(last, first));
        }

        int width() {
            return last - first + 1;
        }
    }

    /** Places at the start that are for learning and are not scored. */
    int probation() {
        return Math.min((int) (SHARE * values.length), LONGEST);
    }
}
