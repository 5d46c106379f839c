package org.waymark.api.kpis;

import org.waymark.api.Says;
import org.waymark.kpis.Entered;
import org.waymark.kpis.Outcome;

/** What recording values came to. */
record OutcomeShown(
        Integer added,
        Integer restated,
        Integer unchanged,

        @Says("How many wait for approval, where the workspace asks for it.")
        Integer waiting) {
    /** Of a program, whose values nobody approves. */
    static OutcomeShown of(Outcome outcome) {
        return new OutcomeShown(outcome.added(), outcome.restated(), outcome.unchanged(), 0);
    }

    static OutcomeShown of(Entered entered) {
        var outcome = entered.receipt().outcome();
        return new OutcomeShown(outcome.added(), outcome.restated(), outcome.unchanged(), entered.waiting());
    }
}
