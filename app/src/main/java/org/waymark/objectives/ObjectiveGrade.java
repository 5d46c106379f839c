package org.waymark.objectives;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Score;

/**
 * What somebody said of an objective before its cycle is closed.
 *
 * @param score null: by its key results
 * @param attainment null: as the rule suggests
 */
public record ObjectiveGrade(
        @Nullable Score score, String reason, @Nullable Attainment attainment, UUID by, Instant at) {

    /** What somebody wants to say; nothing of it is checked yet. */
    public record Wish(
            @Nullable Double score, String reason, @Nullable Attainment attainment) {

        /** Whether somebody learned what they wanted to is a yes or a no; every other score of a person needs its reason. */
        ObjectiveGrade checked(Objective.Kind kind, UUID by, Instant at) {
            var checks = new Checks();
            var checkedScore = GradeWish.score(checks, score);
            var why = checks.text("reason", reason, GradeWish.LONGEST_REASON);
            if (kind == Objective.Kind.LEARNING) {
                checks.refuseIf(score != null && score != 0 && score != 1, "score", "" + score, "no.closing.learned");
            } else {
                checks.refuseIf(checkedScore != null && why.isEmpty(), "reason", "", "no.closing.reason");
            }
            checks.done();
            return new ObjectiveGrade(checkedScore, why, attainment, by, at);
        }
    }
}
