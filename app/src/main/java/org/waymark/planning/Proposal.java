package org.waymark.planning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Objective;
import org.waymark.platform.Refused;

/**
 * A draft that somebody wants others to agree on.
 *
 * @param edition of the objective when it was proposed; it grows with each edit of it or of a key result
 * @param answer null while nobody answered
 */
public record Proposal(
        Objective.Id objective,
        long edition,
        UUID by,
        Instant at,
        @Nullable Answer answer) {
    private static final int LONGEST_REASON = 1000;

    /** What was answered. */
    public enum State {
        PROPOSED,
        AGREED,
        SENT_BACK
    }

    /** @param reason why it was sent back; empty when it was agreed */
    public record Answer(boolean agreed, UUID by, Instant at, String reason) {}

    public State state() {
        if (answer == null) return State.PROPOSED;
        return answer.agreed() ? State.AGREED : State.SENT_BACK;
    }

    /** Whether it stands as it is, so that proposing the same words again changes nothing. */
    boolean waitsAt(long edition) {
        return state() != State.SENT_BACK && this.edition == edition;
    }

    public boolean isAgreed() {
        return state() == State.AGREED;
    }

    Proposal agreed(UUID by, Instant at) {
        return new Proposal(objective, edition, this.by, this.at, new Answer(true, by, at, ""));
    }

    Proposal sentBack(UUID by, Instant at, String reason) {
        var why = reason.strip();
        if (why.isEmpty()) throw new Refused.Invalid("reason", "", "no.planning.reason");
        if (why.length() > LONGEST_REASON) {
            throw new Refused.Invalid("reason", why, "no.text.long", why.length(), LONGEST_REASON);
        }
        return new Proposal(objective, edition, this.by, this.at, new Answer(false, by, at, why));
    }

    /** The same words again, although the count went on: published and taken back. */
    Proposal of(long edition) {
        return new Proposal(objective, edition, by, at, answer);
    }

    Proposal unanswered() {
        return new Proposal(objective, edition, by, at, null);
    }
}
