package org.waymark.evidence.charts;

import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.waymark.analytics.Finding;
import org.waymark.analytics.detect.Rule;
import org.waymark.analytics.detect.Signal;

/** The same question asked of many random series, always the same ones. */
final class Trial {
    private static final Set<Rule> OF_VALUES = Set.of(Rule.OUTSIDE, Rule.THREE_OF_FOUR, Rule.RUN);
    private static final int RUNS = 2000;
    private static final int SEED = 42;

    private Trial() {}

    /** How many of a hundred say yes. */
    static double percent(Predicate<Random> question) {
        var random = new Random(SEED);
        int yes = 0;
        for (int run = 0; run < RUNS; run++) if (question.test(random)) yes++;
        return 100.0 * yes / RUNS;
    }

    static boolean shows(Iterable<Signal> signals) {
        for (var signal : signals) if (OF_VALUES.contains(signal.rule())) return true;
        return false;
    }

    /** Throws IllegalStateException if there is nothing to find yet: trials are long enough. */
    static <T> T found(Finding<T> finding) {
        if (finding instanceof Finding.Found<T>(var value)) return value;
        throw new IllegalStateException("Too short: " + finding);
    }
}
