package org.waymark.web.planning;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.coach.schema.Tables.HINT_DISMISSAL;
import static org.waymark.insights.schema.Tables.KPI_READING;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_KPI;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.planning.schema.Tables.PLANNING_TICK;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.coach.Dismissal;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Visibility;
import org.waymark.planning.Step;
import org.waymark.planning.Tick;
import org.waymark.platform.Actor;
import org.waymark.platform.UntilNextWrite;
import org.waymark.web.kpis.KpiLineFields;

/** Reads all that planning looks at besides the objectives, in one statement. */
@Repository
class AroundQuery {
    private static final int MOST_KPIS = 10;

    private final DSLContext db;

    AroundQuery(DSLContext db) {
        this.db = db;
    }

    private record Ticked(Tick tick, String name) {}

    private record Kept(Objective.Id objective, Dismissal dismissal) {}

    /** @param look at what all of a role see; where it still holds, teams and dismissals are known from there */
    @Transactional(readOnly = true)
    public Around of(Actor actor, Cycle.Id cycle, UntilNextWrite<?, ?>.Look look) {
        return db.select(
                        look.lastWrite(),
                        field(exists(selectOne().from(OBJECTIVE).where(seenBesides(actor, cycle)))),
                        teams(actor.workspace(), look.isOutdated()),
                        worsening(actor, cycle),
                        ticks(actor, cycle),
                        kept(actor, cycle, look.isOutdated()))
                .fetchSingle(mapping(AroundQuery::around));
    }

    /** The objectives of a cycle that the actor sees and others of the same role may not. */
    static Condition seenBesides(Actor actor, Cycle.Id cycle) {
        return ReadableObjectives.besidesRole(actor, OBJECTIVE)
                .and(OBJECTIVE.CYCLE_ID.eq(cycle.value()))
                .and(OBJECTIVE.ARCHIVED_AT.isNull());
    }

    private static Around around(
            String seen,
            boolean more,
            List<Around.TeamOf> teams,
            List<Around.Worse> worsening,
            List<Ticked> ticks,
            List<Kept> kept) {
        var names = new HashMap<UUID, String>();
        ticks.forEach(ticked -> names.put(ticked.tick().by(), ticked.name()));
        return new Around(
                seen,
                more,
                teams,
                worsening,
                ticks.stream().map(Ticked::tick).toList(),
                names,
                kept.stream()
                        .collect(Collectors.groupingBy(
                                Kept::objective, Collectors.mapping(Kept::dismissal, Collectors.toList()))));
    }

    private static Field<List<Around.TeamOf>> teams(UUID workspace, Condition asked) {
        return multiset(select(TEAM.ID, TEAM.NAME, TEAM.PARENT_ID)
                        .from(TEAM)
                        .where(TEAM.WORKSPACE_ID.eq(workspace), TEAM.ARCHIVED_AT.isNull())
                        .and(asked)
                        .orderBy(TEAM.NAME, TEAM.ID))
                .convertFrom(rows -> rows.map(mapping(Around.TeamOf::new)));
    }

    /** Away from where it should go; in a band both ways are a change, not a worsening. */
    private static Field<List<Around.Worse>> worsening(Actor actor, Cycle.Id cycle) {
        return multiset(select(KPI.ID, KPI.NAME, field(KPI_READING.VERDICT.eq("HIGHER")))
                        .from(KPI)
                        .join(KPI_READING)
                        .on(KPI_READING.WORKSPACE_ID.eq(KPI.WORKSPACE_ID).and(KPI_READING.KPI_ID.eq(KPI.ID)))
                        .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                        .and(KPI.ARCHIVED_AT.isNull())
                        .and(KPI_READING.WORKSPACE_ID.eq(actor.workspace()))
                        .and(KpiLineFields.isWorsening())
                        .and(isAimedAt(cycle).not())
                        .and(isBorrowed(cycle).not())
                        .orderBy(KPI.NAME, KPI.ID)
                        .limit(MOST_KPIS))
                .convertFrom(rows -> rows.map(mapping(Around.Worse::new)));
    }

    private static Condition isAimedAt(Cycle.Id cycle) {
        return exists(selectOne()
                .from(OBJECTIVE_KPI)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(OBJECTIVE_KPI.WORKSPACE_ID))
                .and(OBJECTIVE.ID.eq(OBJECTIVE_KPI.OBJECTIVE_ID))
                .where(OBJECTIVE_KPI.WORKSPACE_ID.eq(KPI.WORKSPACE_ID))
                .and(OBJECTIVE_KPI.KPI_ID.eq(KPI.ID))
                .and(OBJECTIVE.CYCLE_ID.eq(cycle.value()))
                .and(OBJECTIVE.ARCHIVED_AT.isNull()));
    }

    private static Condition isBorrowed(Cycle.Id cycle) {
        return exists(selectOne()
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                .and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                .where(KEY_RESULT.WORKSPACE_ID.eq(KPI.WORKSPACE_ID))
                .and(KEY_RESULT.KPI_ID.eq(KPI.ID))
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .and(OBJECTIVE.CYCLE_ID.eq(cycle.value()))
                .and(OBJECTIVE.ARCHIVED_AT.isNull()));
    }

    private static Field<List<Ticked>> ticks(Actor actor, Cycle.Id cycle) {
        return multiset(select(PLANNING_TICK.STEP, PLANNING_TICK.TICKED_BY, PLANNING_TICK.TICKED_AT, PERSON.NAME)
                        .from(PLANNING_TICK)
                        .join(PERSON)
                        .on(PERSON.ID.eq(PLANNING_TICK.TICKED_BY))
                        .where(PLANNING_TICK.WORKSPACE_ID.eq(actor.workspace()))
                        .and(PLANNING_TICK.CYCLE_ID.eq(cycle.value())))
                .convertFrom(rows -> rows.map(row ->
                        new Ticked(new Tick(Step.valueOf(row.value1()), row.value2(), row.value3()), row.value4())));
    }

    private static Field<List<Kept>> kept(Actor actor, Cycle.Id cycle, Condition asked) {
        return multiset(select(
                                HINT_DISMISSAL.OBJECTIVE_ID,
                                HINT_DISMISSAL.SUBJECT_ID,
                                HINT_DISMISSAL.HINT,
                                HINT_DISMISSAL.JUDGED)
                        .from(HINT_DISMISSAL)
                        .join(OBJECTIVE)
                        .on(OBJECTIVE.WORKSPACE_ID.eq(HINT_DISMISSAL.WORKSPACE_ID))
                        .and(OBJECTIVE.ID.eq(HINT_DISMISSAL.OBJECTIVE_ID))
                        .where(OBJECTIVE.WORKSPACE_ID.eq(actor.workspace()))
                        .and(OBJECTIVE.CYCLE_ID.eq(cycle.value()))
                        .and(asked))
                .convertFrom(rows -> rows.map(row -> new Kept(
                        new Objective.Id(row.value1()), new Dismissal(row.value2(), row.value3(), row.value4()))));
    }
}
