package org.waymark.planning;

import static org.waymark.planning.schema.Tables.OBJECTIVE_PROPOSAL;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.objectives.Objective;
import org.waymark.planning.schema.tables.records.ObjectiveProposalRecord;

@Repository
class ProposalStore {
    private final DSLContext db;

    ProposalStore(DSLContext db) {
        this.db = db;
    }

    Optional<Proposal> find(UUID workspace, Objective.Id id) {
        return db.selectFrom(OBJECTIVE_PROPOSAL)
                .where(OBJECTIVE_PROPOSAL.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE_PROPOSAL.OBJECTIVE_ID.eq(id.value()))
                .fetchOptional(ProposalStore::proposal);
    }

    /** In the place of an earlier one. */
    void save(UUID workspace, Proposal proposal) {
        remove(workspace, proposal.objective());
        db.insertInto(OBJECTIVE_PROPOSAL).set(row(workspace, proposal)).execute();
    }

    void remove(UUID workspace, Objective.Id id) {
        db.deleteFrom(OBJECTIVE_PROPOSAL)
                .where(OBJECTIVE_PROPOSAL.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE_PROPOSAL.OBJECTIVE_ID.eq(id.value()))
                .execute();
    }

    private static ObjectiveProposalRecord row(UUID workspace, Proposal proposal) {
        var row = new ObjectiveProposalRecord();
        row.setWorkspaceId(workspace);
        row.setObjectiveId(proposal.objective().value());
        row.setEdition(proposal.edition());
        row.setProposedBy(proposal.by());
        row.setProposedAt(proposal.at());
        row.setReason("");
        var answer = proposal.answer();
        if (answer == null) return row;
        row.setAnswer(proposal.state().name());
        row.setAnsweredBy(answer.by());
        row.setAnsweredAt(answer.at());
        row.setReason(answer.reason());
        return row;
    }

    static Proposal proposal(ObjectiveProposalRecord row) {
        return new Proposal(
                new Objective.Id(row.getObjectiveId()),
                row.getEdition(),
                row.getProposedBy(),
                row.getProposedAt(),
                row.getAnswer() == null
                        ? null
                        : new Proposal.Answer(
                                row.getAnswer().equals(Proposal.State.AGREED.name()),
                                row.getAnsweredBy(),
                                row.getAnsweredAt(),
                                row.getReason()));
    }
}
