package org.waymark.planning;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.waymark.objectives.Objective;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;

/**
 * A draft was proposed, or its proposal was answered.
 *
 * @param proposedBy who waits for the answer
 * @param reason why it was sent back; empty otherwise
 */
public record ProposalChanged(Actor by, Instant at, Change change, Objective objective, UUID proposedBy, String reason)
        implements Fact {
    public enum Change {
        PROPOSED("proposed"),
        PROPOSAL_WITHDRAWN("proposal-withdrawn"),
        AGREED("agreed"),
        SENT_BACK("sent-back"),
        ANSWER_WITHDRAWN("answer-withdrawn");

        private final String word;

        Change(String word) {
            this.word = word;
        }
    }

    @Override
    public String kind() {
        return "objective." + change.word;
    }

    @Override
    public Subject subject() {
        return new Subject("objective", objective.id().value());
    }

    @Override
    public UUID about() {
        return objective.id().value();
    }

    @Override
    public Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("title", objective.title());
        details.put("proposedBy", proposedBy.toString());
        if (!reason.isEmpty()) details.put("reason", reason);
        return details;
    }
}
