package org.waymark.web.keyresults;

import java.util.List;
import org.waymark.measure.Target;
import org.waymark.objectives.StatusRules;
import org.waymark.web.alignment.Lineage;
import org.waymark.web.checkins.CheckInView;
import org.waymark.web.initiatives.WorkLine;

/** The page of a key result. */
public record KeyResultPage(
        KeyResultCard card, KeyResultHome home, Work work, Lineage lineage, CheckInView.Feed feed, boolean mayRestore) {

    /** A key result with the objective it belongs to and the limits of a status, as it was read. */
    public record Placed(KeyResultView of, KeyResultHome home, StatusRules rules, Work work) {}

    /**
     * The initiatives that serve it.
     *
     * @param follows whether its milestones are these
     */
    public record Work(List<WorkLine> lines, boolean follows) {
        public Work {
            lines = List.copyOf(lines);
        }
    }

    public boolean hasMilestones() {
        return of().definition().target() instanceof Target.Milestones;
    }

    public KeyResultView of() {
        return card.of();
    }
}
