package org.waymark.objectives;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Digits;
import org.waymark.measure.Nonsense;
import org.waymark.measure.Score;
import org.waymark.measure.Target;

/**
 * What somebody wants to say of a key result; nothing of it is checked yet.
 *
 * @param score 0 to 1 in hundredths; null: by the numbers
 */
public record GradeWish(
        @Nullable Double score, String reason, @Nullable Next next, String sentence, Carry carry) {
    static final int LONGEST_REASON = 1000;
    private static final int LONGEST_SENTENCE = 500;

    public GradeWish(@Nullable Double score, String reason, @Nullable Next next, String sentence) {
        this(score, reason, next, sentence, Carry.ON);
    }

    /** Whether it says nothing at all, neither a score nor what becomes of the key result. */
    public boolean isEmpty() {
        return score == null && next == null && reason.isBlank() && sentence.isBlank();
    }

    Grade checked(KeyResult of, UUID by, Instant at) {
        var checks = new Checks();
        checks.refuseIf(isEmpty(), "next", "", "no.closing.nothing-said");
        var checkedScore = score(checks, score);
        var why = checks.text("reason", reason, LONGEST_REASON);
        checks.refuseIf(
                checkedScore != null && !checkedScore.equals(of.score()) && why.isEmpty(),
                "reason",
                "",
                of.score() == null ? "no.closing.reason-no-data" : "no.closing.reason");
        var remembered = checks.text("sentence", sentence, LONGEST_SENTENCE);
        checkNext(checks, of);
        checks.done();
        return new Grade(checkedScore, why, next, remembered, carry, by, at);
    }

    /** What is said beside the numbers is a hundredth between 0 and 1. */
    static @Nullable Score score(Checks checks, @Nullable Double wanted) {
        if (wanted == null) return null;
        var hundredths = wanted * 100;
        if (!(wanted >= 0 && wanted <= 1) || !Digits.same(hundredths, Math.rint(hundredths))) {
            checks.refuse("score", wanted, "no.closing.score");
            return null;
        }
        return new Score(Math.rint(hundredths) / 100);
    }

    private void checkNext(Checks checks, KeyResult of) {
        if (carry.to() != null) checks.number("carry.to", carry.to());
        if (next == Next.KPI) {
            checks.refuseIf(!isNumber(of.definition().target()), "next", "KPI", "no.closing.no-number");
        }
        if (next != Next.CARRY) return;
        try {
            carry.target(of.definition().target(), of.latest().value());
        } catch (Nonsense e) {
            checks.refuse(
                    "carry.to",
                    carry.to() == null ? "" : carry.to(),
                    e.key(),
                    e.arguments().toArray());
        }
    }

    private static boolean isNumber(Target target) {
        return switch (target) {
            case Target.Reach _, Target.Scale _, Target.Relative _, Target.Hold _, Target.Rate _ -> true;
            case Target.Milestones _, Target.Zones _, Target.YesNo _ -> false;
        };
    }
}
