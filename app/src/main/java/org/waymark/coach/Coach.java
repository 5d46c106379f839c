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
        var reads = results.stream().map(ResultChecks.Read::of).toList();
        if (!written.title().isBlank()) hints.addAll(ResultsChecks.of(reads));
        for (var at = 0; at < reads.size(); at++) {
            hints.addAll(ResultChecks.of(reads.get(at), reads.subList(0, at), written.cycle()));
        }
        return new Advice(hints, List.of());
    }
}
