package org.waymark.api.kpis;

import org.waymark.kpis.Outcome;

/** What recording values came to. */
record OutcomeShown(Integer added, Integer restated, Integer unchanged) {
    static OutcomeShown of(Outcome outcome) {
        return new OutcomeShown(outcome.added(), outcome.restated(), outcome.unchanged());
    }
}
