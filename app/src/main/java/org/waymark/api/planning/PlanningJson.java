package org.waymark.api.planning;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.objectives.Objective;
import org.waymark.planning.Proposal;
import org.waymark.planning.Publication;
import org.waymark.planning.PublicationPlan;

/** Proposals and publications as they are sent and shown. */
final class PlanningJson {
    private PlanningJson() {}

    record ProposalShown(
            Proposal.State state,
            UUID proposedBy,
            Instant proposedAt,
            @Nullable UUID answeredBy,
            @Nullable Instant answeredAt,
            @Says("Why it was sent back; empty otherwise.") String reason) {
        static ProposalShown of(Proposal proposal) {
            var answer = proposal.answer();
            return new ProposalShown(
                    proposal.state(),
                    proposal.by(),
                    proposal.at(),
                    answer == null ? null : answer.by(),
                    answer == null ? null : answer.at(),
                    answer == null ? "" : answer.reason());
        }
    }

    record AnswerSent(
            @Says("false sends it back.") Boolean agreed,

            @Says("Why it is sent back; needed then.") @Nullable
            String reason) {}

    @Says("What publishing would do.")
    record PlanShown(
            @Says("Send it along to publish just this.") String digest, List<ItemShown> items) {
        static PlanShown of(PublicationPlan plan) {
            return new PlanShown(
                    plan.digest(), plan.items().stream().map(ItemShown::of).toList());
        }
    }

    record ItemShown(
            UUID objective,
            String title,

            @Says("What one may still want to mend; nothing of it forbids to publish.")
            List<PublicationPlan.Doubt> doubts) {
        static ItemShown of(PublicationPlan.Item item) {
            return new ItemShown(item.objective().value(), item.title(), item.doubts());
        }
    }

    record Choice(
            @Says("Only this draft; all drafts of the cycle when left out.") @Nullable
            UUID objective) {
        Set<Objective.Id> ids() {
            return PlanningJson.ids(objective);
        }
    }

    record PublicationSent(
            @Says("The digest of the plan that was looked at.")
            String shown,

            @Says("Only this draft; all drafts of the cycle when left out.") @Nullable
            UUID objective) {
        Set<Objective.Id> ids() {
            return PlanningJson.ids(objective);
        }
    }

    record PublicationShown(UUID id, List<UUID> objectives) {
        static PublicationShown of(Publication publication) {
            return new PublicationShown(
                    publication.id().value(),
                    publication.objectives().stream().map(Objective.Id::value).toList());
        }
    }

    private static Set<Objective.Id> ids(@Nullable UUID one) {
        return one == null ? Set.of() : Set.of(new Objective.Id(one));
    }
}
