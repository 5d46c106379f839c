package org.waymark.web.kpis;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.insights.schema.Tables.IMPACT_STUDY;
import static org.waymark.insights.schema.Tables.KPI_CASCADE;
import static org.waymark.insights.schema.Tables.KPI_READING;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.kpis.schema.Tables.KPI_TARGET;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_KPI;
import static org.waymark.people.schema.Tables.AUDIENCE;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.insights.KpiReading;
import org.waymark.insights.ReadingRow;
import org.waymark.kpis.Card;
import org.waymark.kpis.DatedTarget;
import org.waymark.kpis.Definition;
import org.waymark.kpis.Indicator;
import org.waymark.kpis.KpiStanding;
import org.waymark.kpis.Metric;
import org.waymark.kpis.Targets;
import org.waymark.kpis.Thresholds;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Measurement;
import org.waymark.measure.Period;
import org.waymark.objectives.Status;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.platform.Json;
import org.waymark.platform.Refused;
import org.waymark.web.insights.StudyFields;
import org.waymark.web.kpis.KpiSheet.Aim;
import org.waymark.web.kpis.KpiSheet.Loan;
import org.waymark.web.kpis.KpiSheet.Party;

/** One KPI with all that belongs to it but its values, in one statement. */
@Repository
class KpiSheetQuery {
    /** More objectives than these aim at a KPI only over many years; the newest are shown. */
    private static final int MOST = 30;

    /** As many as the door takes: a form that shows fewer would lose the rest. */
    private static final int MOST_PARTIES = 500;

    private static final Field<Boolean> CASCADED = field(exists(selectOne()
                    .from(KPI_CASCADE)
                    .where(KPI_CASCADE.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), KPI_CASCADE.KPI_ID.eq(KPI.ID))))
            .as("cascaded");

    private final DSLContext db;

    private final Json json;

    KpiSheetQuery(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public KpiSheet sheet(Actor actor, UUID id) {
        var owner = PERSON.as("owner");
        var measurer = PERSON.as("measurer");
        var targets = targets();
        var aims = aims(actor);
        var loans = loans(actor, id);
        var audience = audience(actor, id);
        return db.select(KPI.NAME, KPI.WHAT, KPI.WHY, KPI.HOW, KPI.REVIEW_NOTE, KPI.LEVEL, KPI.OWNER_ID, KPI.TEAM_ID)
                .select(KPI.MEASURER_ID, KPI.CATEGORY, KPI.INDICATOR, KPI.UNIT_KIND, KPI.UNIT_SYMBOL, KPI.DECIMALS)
                .select(KPI.DIRECTION, KPI.AGGREGATION, KPI.CADENCE, KPI.DUE_DAYS, KPI.NEAR_PERCENT, KPI.LATEST_DAY)
                .select(KPI.LATEST_VALUE, KPI.STANDING, KPI.DUE_ON, KPI.RESTRICTED, KPI.CREATED_AT, KPI.ARCHIVED_AT)
                .select(KPI.COMPUTED, KPI.VERSION, owner.NAME, measurer.NAME, TEAM.NAME, targets, aims, loans, audience)
                .select(CASCADED)
                .select(KPI_READING.fields())
                .from(KPI)
                .join(owner)
                .on(owner.ID.eq(KPI.OWNER_ID))
                .leftJoin(measurer)
                .on(measurer.ID.eq(KPI.MEASURER_ID))
                .leftJoin(TEAM)
                .on(TEAM.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), TEAM.ID.eq(KPI.TEAM_ID))
                .leftJoin(KPI_READING)
                .on(KPI_READING.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), KPI_READING.KPI_ID.eq(KPI.ID))
                .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .and(KPI.ID.eq(id))
                .fetchOptional(row -> new KpiSheet(
                        id,
                        definition(row),
                        new KpiSheet.Names(row.get(owner.NAME), row.get(measurer.NAME), row.get(TEAM.NAME)),
                        state(row),
                        new Targets(row.get(targets)),
                        row.get(aims),
                        row.get(loans),
                        row.get(audience),
                        reading(row)))
                .orElseThrow(() -> new Refused.Missing("kpi"));
    }

    private @Nullable KpiReading reading(Record row) {
        return row.get(KPI_READING.KPI_ID) == null ? null : ReadingRow.reading(row.into(KPI_READING), json);
    }

    private static Definition definition(Record row) {
        return new Definition(
                row.get(KPI.NAME),
                new Card(row.get(KPI.WHAT), row.get(KPI.WHY), row.get(KPI.HOW), row.get(KPI.REVIEW_NOTE)),
                new Holder(Level.valueOf(row.get(KPI.LEVEL)), row.get(KPI.OWNER_ID), row.get(KPI.TEAM_ID)),
                row.get(KPI.MEASURER_ID),
                row.get(KPI.CATEGORY),
                Indicator.valueOf(row.get(KPI.INDICATOR)),
                new Metric(
                        KpiLineFields.unit(row),
                        Direction.valueOf(row.get(KPI.DIRECTION)),
                        Aggregation.valueOf(row.get(KPI.AGGREGATION)),
                        Cadence.valueOf(row.get(KPI.CADENCE)),
                        row.get(KPI.DUE_DAYS).intValue()),
                new Thresholds(row.get(KPI.NEAR_PERCENT)));
    }

    private static KpiSheet.State state(Record row) {
        var day = row.get(KPI.LATEST_DAY);
        return new KpiSheet.State(
                day == null ? null : new Measurement(day, row.get(KPI.LATEST_VALUE)),
                KpiStanding.valueOf(row.get(KPI.STANDING)),
                row.get(KPI.DUE_ON),
                row.get(KPI.RESTRICTED),
                row.get(KPI.COMPUTED),
                row.get(CASCADED),
                row.get(KPI.CREATED_AT),
                row.get(KPI.ARCHIVED_AT),
                row.get(KPI.VERSION));
    }

    private static Field<List<DatedTarget>> targets() {
        return multiset(select(KPI_TARGET.FROM_DAY, KPI_TARGET.LOW, KPI_TARGET.HIGH)
                        .from(KPI_TARGET)
                        .where(KPI_TARGET.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), KPI_TARGET.KPI_ID.eq(KPI.ID))
                        .orderBy(KPI_TARGET.FROM_DAY))
                .convertFrom(rows -> rows.map(mapping(DatedTarget::new)))
                .as("targets");
    }

    private static Field<List<Aim>> aims(Actor actor) {
        return multiset(select(
                                OBJECTIVE.ID,
                                OBJECTIVE.TITLE,
                                CYCLE.NAME,
                                CYCLE.START_DAY,
                                CYCLE.END_DAY,
                                PERSON.NAME,
                                OBJECTIVE_KPI.DIRECTION,
                                OBJECTIVE_KPI.SIZE,
                                OBJECTIVE_KPI.DELAY_DAYS,
                                OBJECTIVE.PROGRESS,
                                OBJECTIVE.DUE_SHARE,
                                OBJECTIVE.STATUS)
                        .select(StudyFields.ALL)
                        .from(OBJECTIVE_KPI)
                        .join(OBJECTIVE)
                        .on(
                                OBJECTIVE.WORKSPACE_ID.eq(OBJECTIVE_KPI.WORKSPACE_ID),
                                OBJECTIVE.ID.eq(OBJECTIVE_KPI.OBJECTIVE_ID))
                        .join(CYCLE)
                        .on(CYCLE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID), CYCLE.ID.eq(OBJECTIVE.CYCLE_ID))
                        .join(PERSON)
                        .on(PERSON.ID.eq(OBJECTIVE.OWNER_ID))
                        .leftJoin(IMPACT_STUDY)
                        .on(
                                IMPACT_STUDY.WORKSPACE_ID.eq(OBJECTIVE_KPI.WORKSPACE_ID),
                                IMPACT_STUDY.OBJECTIVE_ID.eq(OBJECTIVE_KPI.OBJECTIVE_ID),
                                IMPACT_STUDY.KPI_ID.eq(OBJECTIVE_KPI.KPI_ID))
                        .where(OBJECTIVE_KPI.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), OBJECTIVE_KPI.KPI_ID.eq(KPI.ID))
                        .and(isShown(actor))
                        .orderBy(CYCLE.START_DAY.desc(), OBJECTIVE.TITLE)
                        .limit(MOST))
                .convertFrom(rows -> rows.map(KpiSheetQuery::aim))
                .as("aims");
    }

    private static Aim aim(Record row) {
        var delay = row.get(OBJECTIVE_KPI.DELAY_DAYS);
        return new Aim(
                row.get(OBJECTIVE.ID),
                row.get(OBJECTIVE.TITLE),
                row.get(CYCLE.NAME),
                new Period(row.get(CYCLE.START_DAY), row.get(CYCLE.END_DAY)),
                row.get(PERSON.NAME),
                row.get(OBJECTIVE_KPI.DIRECTION).equals("UP"),
                row.get(OBJECTIVE_KPI.SIZE),
                delay == null ? null : delay.intValue(),
                row.get(OBJECTIVE.PROGRESS),
                row.get(OBJECTIVE.DUE_SHARE),
                Status.valueOf(row.get(OBJECTIVE.STATUS)),
                StudyFields.found(row));
    }

    private static Field<List<Loan>> loans(Actor actor, UUID kpi) {
        return multiset(select(
                                KEY_RESULT.ID,
                                KEY_RESULT.TITLE,
                                OBJECTIVE.TITLE,
                                KEY_RESULT.PROGRESS,
                                KEY_RESULT.DUE_SHARE,
                                KEY_RESULT.STATUS)
                        .from(KEY_RESULT)
                        .join(OBJECTIVE)
                        .on(
                                OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID),
                                OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                        .where(KEY_RESULT.WORKSPACE_ID.eq(actor.workspace()), KEY_RESULT.KPI_ID.eq(kpi))
                        .and(KEY_RESULT.ARCHIVED_AT.isNull())
                        .and(isShown(actor))
                        .orderBy(KEY_RESULT.DUE_DAY.desc(), KEY_RESULT.TITLE)
                        .limit(MOST))
                .convertFrom(rows -> rows.map(mapping((id, title, objective, progress, due, status) ->
                        new Loan(id, title, objective, progress, due, Status.valueOf(status)))))
                .as("loans");
    }

    private static Condition isShown(Actor actor) {
        return OBJECTIVE
                .PUBLISHED_AT
                .isNotNull()
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .and(Visibility.covers(
                        actor, OBJECTIVE.WORKSPACE_ID, OBJECTIVE.ID, OBJECTIVE.RESTRICTED, OBJECTIVE.OWNER_ID));
    }

    private static Field<List<Party>> audience(Actor actor, UUID id) {
        var team = TEAM.as("audience_team");
        var person = PERSON.as("audience_person");
        return multiset(select(
                                AUDIENCE.PARTY_ID,
                                AUDIENCE.PARTY,
                                coalesce(person.NAME, team.NAME).as("name"))
                        .from(AUDIENCE)
                        .leftJoin(person)
                        .on(person.ID.eq(AUDIENCE.PARTY_ID))
                        .leftJoin(team)
                        .on(team.WORKSPACE_ID.eq(AUDIENCE.WORKSPACE_ID), team.ID.eq(AUDIENCE.PARTY_ID))
                        .where(AUDIENCE.WORKSPACE_ID.eq(actor.workspace()), AUDIENCE.SUBJECT_ID.eq(id))
                        .limit(MOST_PARTIES))
                .convertFrom(
                        rows -> rows.map(mapping((party, kind, name) -> new Party(party, kind.equals("TEAM"), name))))
                .as("audience");
    }
}
