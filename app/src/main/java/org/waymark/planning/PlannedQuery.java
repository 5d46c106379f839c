package org.waymark.planning;

import static org.jooq.impl.DSL.noCondition;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.planning.schema.Tables.OBJECTIVE_PROPOSAL;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.coach.Coach;
import org.waymark.coach.Dismissal;
import org.waymark.coach.DismissalQuery;
import org.waymark.coach.WrittenQuery;
import org.waymark.coach.WrittenQuery.Part;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;

/** Reads all objectives of a cycle as planning looks at them, in three statements whatever their number. */
@Repository
public class PlannedQuery {
    private static final List<Field<?>> ENTRY = Stream.concat(
                    Stream.of(
                            OBJECTIVE.OWNER_ID,
                            OBJECTIVE.TEAM_ID,
                            OBJECTIVE.PUBLISHED_AT,
                            OBJECTIVE.RESTRICTED,
                            EditionQuery.EDITION,
                            PERSON.NAME,
                            TEAM.NAME),
                    Stream.of(OBJECTIVE_PROPOSAL.fields()))
            .toList();

    private final DSLContext db;
    private final WrittenQuery written;
    private final DismissalQuery dismissals;

    PlannedQuery(DSLContext db, WrittenQuery written, DismissalQuery dismissals) {
        this.db = db;
        this.written = written;
        this.dismissals = dismissals;
    }

    /** All that the actor may see. */
    @Transactional(readOnly = true)
    public List<Planned> inCycle(Actor actor, Cycle.Id cycle) {
        return inCycle(actor, cycle, noCondition(), dismissals.inCycle(actor.workspace(), cycle));
    }

    /**
     * @param which of them
     * @param kept the dismissals of the cycle, where the caller has read them with something else
     */
    @Transactional(readOnly = true)
    public List<Planned> inCycle(
            Actor actor, Cycle.Id cycle, Condition which, Map<Objective.Id, List<Dismissal>> kept) {
        var wanted = OBJECTIVE
                .CYCLE_ID
                .eq(cycle.value())
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .and(which);
        var parts = written.parts(actor, wanted);
        return WrittenQuery.from(db.select(WrittenQuery.COLUMNS).select(ENTRY))
                .join(PERSON)
                .on(PERSON.ID.eq(OBJECTIVE.OWNER_ID))
                .leftJoin(TEAM)
                .on(TEAM.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID).and(TEAM.ID.eq(OBJECTIVE.TEAM_ID)))
                .leftJoin(OBJECTIVE_PROPOSAL)
                .on(OBJECTIVE_PROPOSAL.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(OBJECTIVE_PROPOSAL.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .and(wanted)
                .orderBy(OBJECTIVE.POSITION, OBJECTIVE.ID)
                .fetch(row -> planned(row, parts, kept));
    }

    private static Planned planned(
            Record row, Map<Objective.Id, List<Part>> parts, Map<Objective.Id, List<Dismissal>> kept) {
        var entry = entry(row);
        var ofIt = parts.getOrDefault(entry.id(), List.of());
        var one = WrittenQuery.written(row, ofIt);
        var advice = Coach.judge(one).keeping(kept.getOrDefault(entry.id(), List.of()), one);
        return new Planned(entry, one, advice, ofIt);
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
                row.get(OBJECTIVE.RESTRICTED),
                proposal(row));
    }

    private static @Nullable Proposal proposal(Record row) {
        return row.get(OBJECTIVE_PROPOSAL.OBJECTIVE_ID) == null
                ? null
                : ProposalStore.proposal(row.into(OBJECTIVE_PROPOSAL));
    }
}
