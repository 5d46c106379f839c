package org.waymark.web.keyresults;

import org.waymark.objectives.StatusRules;
import org.waymark.web.alignment.Lineage;
import org.waymark.web.checkins.CheckInView;

/** The page of a key result. */
public record KeyResultPage(
        KeyResultCard card, KeyResultHome home, Lineage lineage, CheckInView.Feed feed, boolean mayRestore) {

    /** A key result with the objective it belongs to and the limits of a status, as it was read. */
    public record Placed(KeyResultView of, KeyResultHome home, StatusRules rules) {}

    public KeyResultView of() {
        return card.of();
    }
}
