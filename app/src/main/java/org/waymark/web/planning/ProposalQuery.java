package org.waymark.web.planning;

import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.PERSON;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.planning.PlannedQuery;
import org.waymark.planning.Proposal;
import org.waymark.planning.Proposals;
import org.waymark.platform.Actor;

/** Reads how far one draft is in planning, with the names of those who had a say. */
@Repository
class ProposalQuery {
    private final DSLContext db;
    private final PlannedQuery planned;
    private final Objectives objectives;
    private final Proposals proposals;
    private final Access access;

    ProposalQuery(DSLContext db, PlannedQuery planned, Objectives objectives, Proposals proposals, Access access) {
        this.db = db;
        this.planned = planned;
        this.objectives = objectives;
        this.proposals = proposals;
        this.access = access;
    }

    @Transactional(readOnly = true)
    public ProposalView of(Actor actor, Objective.Id id) {
        var objective = objectives.get(actor, id);
        var one = planned.inCycle(actor, objective.definition().cycle(), OBJECTIVE.ID.eq(id.value()), Map.of())
                .getFirst();
        var row = new PlannedRow(
                one, access.may(actor, Action.EDIT_GOAL, objective.holder()), proposals.mayAnswer(actor, objective));
        return new ProposalView(row, names(one.entry().proposal()));
    }

    private Map<UUID, String> names(@Nullable Proposal proposal) {
        if (proposal == null) return Map.of();
        var answer = proposal.answer();
        var people = Stream.of(proposal.by(), answer == null ? null : answer.by())
                .filter(Objects::nonNull)
                .toList();
        var names = new HashMap<UUID, String>();
        db.select(PERSON.ID, PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.in(people))
                .forEach(row -> names.put(row.value1(), row.value2()));
        return names;
    }
}
