package org.waymark.planning;

import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.planning.schema.Tables.OBJECTIVE_PROPOSAL;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.coach.Coach;
import org.waymark.coach.Dismissal;
import org.waymark.coach.DismissalQuery;
import org.waymark.coach.Written;
import org.waymark.coach.WrittenQuery;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;

/** Reads all objectives of a cycle as planning looks at them, in three statements whatever their number. */
@Repository
public class PlannedQuery {
    private final DSLContext db;
    private final WrittenQuery written;
    private final DismissalQuery dismissals;

    PlannedQuery(DSLContext db, WrittenQuery written, DismissalQuery dismissals) {
        this.db = db;
        this.written = written;
        this.dismissals = dismissals;
    }

    @Transactional(readOnly = true)
    public List<Planned> inCycle(Actor actor, Cycle.Id cycle) {
        var entries = entries(actor, cycle).stream().collect(Collectors.toMap(Planned.Entry::id, Function.identity()));
        var kept = dismissals.inCycle(actor.workspace(), cycle);
        return written.inCycle(actor, cycle).stream()
                .filter(one -> one.id() != null && entries.containsKey(one.id()))
                .map(one -> planned(one, entries, kept))
                .toList();
    }

    private static Planned planned(
            Written one, Map<Objective.Id, Planned.Entry> entries, Map<Objective.Id, List<Dismissal>> kept) {
        var entry = java.util.Objects.requireNonNull(entries.get(one.id()));
        var advice = Coach.judge(one).keeping(kept.getOrDefault(entry.id(), List.of()), one);
        return new Planned(entry, one, advice);
    }

    private List<Planned.Entry> entries(Actor actor, Cycle.Id cycle) {
        return db.select(OBJECTIVE.ID, OBJECTIVE.LEVEL, OBJECTIVE.OWNER_ID, OBJECTIVE.TEAM_ID, OBJECTIVE.PUBLISHED_AT)
                .select(EditionQuery.EDITION, PERSON.NAME, TEAM.NAME)
                .select(OBJECTIVE_PROPOSAL.fields())
                .from(OBJECTIVE)
                .join(PERSON)
                .on(PERSON.ID.eq(OBJECTIVE.OWNER_ID))
                .leftJoin(TEAM)
                .on(TEAM.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID).and(TEAM.ID.eq(OBJECTIVE.TEAM_ID)))
                .leftJoin(OBJECTIVE_PROPOSAL)
                .on(OBJECTIVE_PROPOSAL.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(OBJECTIVE_PROPOSAL.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .and(OBJECTIVE.CYCLE_ID.eq(cycle.value()))
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .fetch(PlannedQuery::entry);
    }

    private static Planned.Entry entry(Record row) {
        return new Planned.Entry(
                new Objective.Id(row.get(OBJECTIVE.ID)),
                row.get(EditionQuery.EDITION),
                new Holder(
                        Level.valueOf(row.get(OBJECTIVE.LEVEL)),
                        row.get(OBJECTIVE.OWNER_ID),
                        row.get(OBJECTIVE.TEAM_ID)),
                row.get(TEAM.NAME),
                row.get(PERSON.NAME),
                row.get(OBJECTIVE.PUBLISHED_AT) == null,
                proposal(row));
    }

    private static @Nullable Proposal proposal(Record row) {
        return row.get(OBJECTIVE_PROPOSAL.OBJECTIVE_ID) == null
                ? null
                : ProposalStore.proposal(row.into(OBJECTIVE_PROPOSAL));
    }
}
