package org.waymark.objectives;

import org.jspecify.annotations.Nullable;
import org.waymark.measure.Nonsense;
import org.waymark.measure.Score;
import org.waymark.measure.Target;

/**
 * How a key result comes out of the close of its cycle.
 *
 * @param computed by the numbers; null while there are none, which is not a score of 0
 * @param score what counts: what a person said, else what the numbers say
 */
public record ScoredKeyResult(
        KeyResult keyResult,
        @Nullable Score computed,
        @Nullable Score score,
        @Nullable Grade grade) {

    static ScoredKeyResult of(Candidate.Part part) {
        var grade = part.grade();
        var computed = part.keyResult().score();
        var score = grade == null || grade.score() == null ? computed : grade.score();
        return new ScoredKeyResult(part.keyResult(), computed, score, grade);
    }

    public boolean isByHand() {
        return grade != null && grade.score() != null && !grade.score().equals(computed);
    }

    public @Nullable Next next() {
        return grade == null ? null : grade.next();
    }

    /** Why it cannot go on as was said: its number has moved since. Null if it can. */
    @Nullable
    Nonsense obstacle() {
        if (grade == null || grade.next() != Next.CARRY) return null;
        try {
            target();
            return null;
        } catch (Nonsense e) {
            return e;
        }
    }

    /** What it aims for in the next cycle; null where it does not go on, or cannot as was said. */
    public @Nullable Target onwards() {
        return next() == Next.CARRY && obstacle() == null ? target() : null;
    }

    ScoredKeyResult doable() {
        if (grade == null || obstacle() == null) return this;
        return new ScoredKeyResult(keyResult, computed, score, grade.undecided());
    }

    /** As it goes on, still in the days of its own cycle. */
    KeyResult.Definition carried() {
        return keyResult.definition().withTarget(target());
    }

    private Target target() {
        var carry = grade == null ? Carry.ON : grade.carry();
        return carry.target(keyResult.definition().target(), keyResult.latest().value());
    }
}
