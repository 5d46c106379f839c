package org.waymark.web.planning;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a draft is agreed on.
 *
 * @param names of who proposed and who answered
 */
public record ProposalView(PlannedRow row, Map<UUID, String> names) {
    public ProposalView {
        names = Map.copyOf(names);
    }

    /** Empty while nobody proposed it. */
    public String proposer() {
        var proposal = row.of().entry().proposal();
        return proposal == null ? "" : name(proposal.by());
    }

    /** Empty while nobody answered. */
    public String answerer() {
        var proposal = row.of().entry().proposal();
        var answer = proposal == null ? null : proposal.answer();
        return answer == null ? "" : name(answer.by());
    }

    private String name(@Nullable UUID person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }
}
