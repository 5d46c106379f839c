package org.waymark.api.closing;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.objectives.Attainment;
import org.waymark.objectives.Carry;
import org.waymark.objectives.Grade;
import org.waymark.objectives.GradeWish;
import org.waymark.objectives.Next;
import org.waymark.objectives.ObjectiveGrade;

/** Grades of key results and objectives. */
final class GradeJson {
    private GradeJson() {}

    record GradeSent(
            @Says("0 to 1 in hundredths; left out, the numbers count.") @Nullable
            Double score,

            @Says("Needed where the score is not that of the numbers.") @Nullable
            String reason,

            @Says("What becomes of it: CLOSE, CARRY, REWRITE, KPI or DROP.") @Nullable
            Next next,

            @Says("One sentence to remember.") @Nullable String sentence,
            @Says("How it goes on, with CARRY.") @Nullable CarryJson carry) {
        GradeWish wish() {
            return new GradeWish(
                    score,
                    Objects.requireNonNullElse(reason, ""),
                    next,
                    Objects.requireNonNullElse(sentence, ""),
                    carry == null ? Carry.ON : carry.carry());
        }
    }

    @Says("How a key result goes on in the next cycle.")
    record CarryJson(
            @Says("Where its number starts there: CURRENT, where it stands, or START, where it started this time.")
            Carry.From from,

            @Says("The number to reach there, of a relative target the percent; left out, as now.") @Nullable
            Double to,

            @Says("Whether unfinished initiatives go along.")
            Boolean initiatives) {
        Carry carry() {
            return new Carry(from, to, initiatives);
        }

        static CarryJson of(Carry carry) {
            return new CarryJson(carry.from(), carry.to(), carry.work());
        }
    }

    @Says("What was said of a key result before the close.")
    record GradeShown(
            @Nullable Double score,
            String reason,
            @Nullable Next next,
            String sentence,
            CarryJson carry,
            UUID by,
            Instant at) {
        static GradeShown of(Grade grade) {
            return new GradeShown(
                    ClosingJson.number(grade.score()),
                    grade.reason(),
                    grade.next(),
                    grade.sentence(),
                    CarryJson.of(grade.carry()),
                    grade.by(),
                    grade.at());
        }
    }

    record ObjectiveGradeSent(
            @Says("0 to 1 in hundredths, of a learning objective 0 or 1; left out, its key results count.") @Nullable
            Double score,

            @Says("Needed with a score, except of a learning objective.") @Nullable
            String reason,

            @Says("ACHIEVED, PARTLY, MISSED or DROPPED; left out, the rule decides.") @Nullable
            Attainment attainment) {
        ObjectiveGrade.Wish wish() {
            return new ObjectiveGrade.Wish(score, Objects.requireNonNullElse(reason, ""), attainment);
        }
    }

    @Says("What was said of an objective before the close.")
    record ObjectiveGradeShown(
            @Nullable Double score, String reason, @Nullable Attainment attainment, UUID by, Instant at) {
        static ObjectiveGradeShown of(ObjectiveGrade grade) {
            return new ObjectiveGradeShown(
                    ClosingJson.number(grade.score()), grade.reason(), grade.attainment(), grade.by(), grade.at());
        }
    }
}
