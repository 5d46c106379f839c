package org.waymark.coach;

import java.util.ArrayList;
import java.util.List;

/**
 * Judges how an objective and its key results are put. It always says the same of the same words, needs nothing but them, and takes
 * microseconds, so that it can read along while somebody writes.
 */
public final class Coach {
    private Coach() {}

    /** Nothing is said while there is no title: nobody likes to be corrected before the first word. */
    public static Advice judge(Written written) {
        var hints = new ArrayList<Hint>();
        if (!written.title().isBlank()) hints.addAll(ObjectiveChecks.of(written));
        var results = written.results();
        if (results == null) return new Advice(hints, List.of());
        if (!written.title().isBlank()) hints.addAll(ResultsChecks.of(results));
        for (var result : results) hints.addAll(ResultChecks.of(result, written));
        return new Advice(hints, List.of());
    }
}
