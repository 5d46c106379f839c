package org.waymark.web.objectives;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.waymark.insights.schema.Tables.IMPACT_STUDY;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_KPI;
import static org.waymark.people.schema.Tables.AUDIENCE;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;

import java.util.List;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.waymark.insights.ImpactStudy;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Unit;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.platform.Json;
import org.waymark.web.insights.StudyFields;

/** What an objective is tied to, each as a part of the statement that reads it. */
final class Ties {
    /** More are on the map; a page never grows with the organisation. */
    static final int MOST = 50;

    private static final Field<String> DRAWN =
            IMPACT_STUDY.DETAIL.cast(SQLDataType.CLOB).as("drawn");

    private static final org.waymark.kpis.schema.tables.Kpi COMPARISON = KPI.as("comparison");
    private static final org.waymark.people.schema.tables.Person OWNER = PERSON.as("other_owner");
    private static final org.waymark.people.schema.tables.Team HOME = TEAM.as("other_team");

    static final Field<List<ObjectiveView.Party>> AUDIENCE_OF = multiset(
                    select(AUDIENCE.PARTY_ID, AUDIENCE.PARTY, coalesce(OWNER.NAME, HOME.NAME))
                            .from(AUDIENCE)
                            .leftJoin(OWNER)
                            .on(AUDIENCE.PARTY.eq("PERSON").and(OWNER.ID.eq(AUDIENCE.PARTY_ID)))
                            .leftJoin(HOME)
                            .on(AUDIENCE.PARTY.eq("TEAM"))
                            .and(HOME.WORKSPACE_ID.eq(AUDIENCE.WORKSPACE_ID))
                            .and(HOME.ID.eq(AUDIENCE.PARTY_ID))
                            .where(AUDIENCE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                            .and(AUDIENCE.SUBJECT_ID.eq(OBJECTIVE.ID))
                            .orderBy(AUDIENCE.PARTY.desc(), AUDIENCE.PARTY_ID)
                            .limit(MOST))
            .as("audience_of")
            .convertFrom(rows -> rows.map(
                    row -> new ObjectiveView.Party(row.value1(), row.value2().equals("TEAM"), row.value3())));

    private Ties() {}

    static Field<List<ObjectiveView.Aim>> aims(Actor actor, Json json) {
        return multiset(select(
                                KPI.ID,
                                KPI.NAME,
                                OBJECTIVE_KPI.DIRECTION,
                                OBJECTIVE_KPI.SIZE,
                                OBJECTIVE_KPI.DELAY_DAYS,
                                COMPARISON.NAME,
                                KPI.UNIT_KIND,
                                KPI.UNIT_SYMBOL,
                                KPI.DECIMALS,
                                KPI.DIRECTION,
                                KPI.CADENCE,
                                KPI.LATEST_VALUE,
                                KPI.LATEST_DAY,
                                DRAWN)
                        .select(StudyFields.ALL)
                        .from(OBJECTIVE_KPI)
                        .join(KPI)
                        .on(KPI.WORKSPACE_ID.eq(OBJECTIVE_KPI.WORKSPACE_ID).and(KPI.ID.eq(OBJECTIVE_KPI.KPI_ID)))
                        .leftJoin(COMPARISON)
                        .on(COMPARISON.ID.eq(OBJECTIVE_KPI.COMPARISON_ID))
                        .and(Visibility.covers(
                                actor,
                                COMPARISON.WORKSPACE_ID,
                                COMPARISON.ID,
                                COMPARISON.RESTRICTED,
                                COMPARISON.OWNER_ID))
                        .leftJoin(IMPACT_STUDY)
                        .on(IMPACT_STUDY.WORKSPACE_ID.eq(OBJECTIVE_KPI.WORKSPACE_ID))
                        .and(IMPACT_STUDY.OBJECTIVE_ID.eq(OBJECTIVE_KPI.OBJECTIVE_ID))
                        .and(IMPACT_STUDY.KPI_ID.eq(OBJECTIVE_KPI.KPI_ID))
                        .where(OBJECTIVE_KPI.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                        .and(OBJECTIVE_KPI.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                        .and(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                        .orderBy(KPI.NAME)
                        .limit(MOST))
                .as("aims")
                .convertFrom(rows -> rows.map(row -> aim(row, json)));
    }

    private static ObjectiveView.Aim aim(Record row, Json json) {
        var drawn = row.get(DRAWN);
        var delay = row.get(OBJECTIVE_KPI.DELAY_DAYS);
        return new ObjectiveView.Aim(
                row.get(KPI.ID),
                row.get(KPI.NAME),
                row.get(OBJECTIVE_KPI.DIRECTION).equals("UP"),
                row.get(OBJECTIVE_KPI.SIZE),
                delay == null ? null : delay.intValue(),
                row.get(COMPARISON.NAME),
                new Unit(
                        Unit.Kind.valueOf(row.get(KPI.UNIT_KIND)),
                        row.get(KPI.UNIT_SYMBOL),
                        row.get(KPI.DECIMALS).intValue()),
                Direction.valueOf(row.get(KPI.DIRECTION)),
                Cadence.valueOf(row.get(KPI.CADENCE)),
                row.get(KPI.LATEST_VALUE),
                row.get(KPI.LATEST_DAY),
                StudyFields.found(row),
                drawn == null ? null : json.read(JSONB.jsonb(drawn), ImpactStudy.Detail.class));
    }
}
