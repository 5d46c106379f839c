package org.waymark.web.search;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.people.schema.Tables.WORKSPACE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.initiatives.ReadableInitiatives;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.web.search.SearchRows.CycleRow;
import org.waymark.web.search.SearchRows.GoalRow;
import org.waymark.web.search.SearchRows.HomeRow;
import org.waymark.web.search.SearchRows.KpiRow;
import org.waymark.web.search.SearchRows.NamedRow;
import org.waymark.web.search.SearchRows.PartRow;
import org.waymark.web.search.SearchRows.WorkRow;
import org.waymark.web.search.Wanted.Kind;

/** Finds things by words of their names, among what the reader may see: one statement for all kinds. */
@Repository
class SearchQuery {
    private final DSLContext db;

    SearchQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public SearchRows find(Actor actor, Wanted wanted, int most) {
        return db.select(
                        objectives(actor, wanted, most),
                        keyResults(actor, wanted, most),
                        initiatives(actor, wanted, most),
                        kpis(actor, wanted, most),
                        people(actor, wanted, most),
                        teams(actor, wanted, most),
                        cycles(actor, wanted, most),
                        workspaces(actor, wanted))
                .fetchSingle(mapping(SearchRows::new));
    }

    private static Field<List<GoalRow>> objectives(Actor actor, Wanted wanted, int most) {
        return multiset(select(
                                OBJECTIVE.ID,
                                OBJECTIVE.TITLE,
                                OBJECTIVE.STATUS,
                                OBJECTIVE.LEVEL,
                                TEAM.NAME,
                                PERSON.NAME,
                                CYCLE.NAME)
                        .from(OBJECTIVE)
                        .join(CYCLE)
                        .on(CYCLE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID).and(CYCLE.ID.eq(OBJECTIVE.CYCLE_ID)))
                        .join(PERSON)
                        .on(PERSON.ID.eq(OBJECTIVE.OWNER_ID))
                        .leftJoin(TEAM)
                        .on(TEAM.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID).and(TEAM.ID.eq(OBJECTIVE.TEAM_ID)))
                        .where(ReadableObjectives.by(actor, OBJECTIVE))
                        .and(OBJECTIVE.ARCHIVED_AT.isNull())
                        .and(holds(OBJECTIVE.SEARCH, wanted, Kind.OBJECTIVES))
                        .orderBy(rank(OBJECTIVE.SEARCH, wanted), CYCLE.START_DAY.desc(), OBJECTIVE.ID)
                        .limit(most))
                .convertFrom(rows -> rows.map(mapping(GoalRow::new)));
    }

    private static Field<List<PartRow>> keyResults(Actor actor, Wanted wanted, int most) {
        return multiset(select(KEY_RESULT.ID, KEY_RESULT.TITLE, KEY_RESULT.STATUS, OBJECTIVE.TITLE)
                        .from(KEY_RESULT)
                        .join(OBJECTIVE)
                        .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                        .and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                        .where(ReadableObjectives.by(actor, OBJECTIVE))
                        .and(KEY_RESULT.ARCHIVED_AT.isNull())
                        .and(OBJECTIVE.ARCHIVED_AT.isNull())
                        .and(holds(KEY_RESULT.SEARCH, wanted, Kind.KEY_RESULTS))
                        .orderBy(rank(KEY_RESULT.SEARCH, wanted), KEY_RESULT.DUE_DAY.desc(), KEY_RESULT.ID)
                        .limit(most))
                .convertFrom(rows -> rows.map(mapping(PartRow::new)));
    }

    private static Field<List<WorkRow>> initiatives(Actor actor, Wanted wanted, int most) {
        return multiset(select(INITIATIVE.ID, INITIATIVE.TITLE, INITIATIVE.STATUS, PERSON.NAME)
                        .from(INITIATIVE)
                        .join(PERSON)
                        .on(PERSON.ID.eq(INITIATIVE.OWNER_ID))
                        .where(ReadableInitiatives.by(actor, INITIATIVE))
                        .and(INITIATIVE.ARCHIVED_AT.isNull())
                        .and(holds(INITIATIVE.SEARCH, wanted, Kind.INITIATIVES))
                        .orderBy(
                                rank(INITIATIVE.SEARCH, wanted),
                                INITIATIVE.DUE_DAY.desc().nullsLast(),
                                INITIATIVE.ID)
                        .limit(most))
                .convertFrom(rows -> rows.map(mapping(WorkRow::new)));
    }

    private static Field<List<KpiRow>> kpis(Actor actor, Wanted wanted, int most) {
        return multiset(select(
                                KPI.ID,
                                KPI.NAME,
                                KPI.STANDING,
                                KPI.LATEST_VALUE,
                                KPI.UNIT_KIND,
                                KPI.UNIT_SYMBOL,
                                KPI.DECIMALS)
                        .from(KPI)
                        .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                        .and(KPI.ARCHIVED_AT.isNull())
                        .and(holds(KPI.SEARCH, wanted, Kind.KPIS))
                        .orderBy(rank(KPI.SEARCH, wanted), KPI.NAME, KPI.ID)
                        .limit(most))
                .convertFrom(rows -> rows.map(mapping(KpiRow::new)));
    }

    private static Field<List<NamedRow>> people(Actor actor, Wanted wanted, int most) {
        return multiset(select(PERSON.ID, PERSON.NAME, MEMBERSHIP.JOB_TITLE)
                        .from(MEMBERSHIP)
                        .join(PERSON)
                        .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                        .where(MEMBERSHIP.WORKSPACE_ID.eq(actor.workspace()))
                        .and(MEMBERSHIP.LEFT_AT.isNull())
                        .and(holds(MEMBERSHIP.SEARCH, wanted, Kind.PEOPLE))
                        .orderBy(rank(MEMBERSHIP.SEARCH, wanted), PERSON.NAME, PERSON.ID)
                        .limit(most))
                .convertFrom(rows -> rows.map(mapping(NamedRow::new)));
    }

    private static Field<List<NamedRow>> teams(Actor actor, Wanted wanted, int most) {
        return multiset(select(TEAM.ID, TEAM.NAME, TEAM.PURPOSE)
                        .from(TEAM)
                        .where(TEAM.WORKSPACE_ID.eq(actor.workspace()))
                        .and(TEAM.ARCHIVED_AT.isNull())
                        .and(holds(TEAM.SEARCH, wanted, Kind.TEAMS))
                        .orderBy(rank(TEAM.SEARCH, wanted), TEAM.NAME, TEAM.ID)
                        .limit(most))
                .convertFrom(rows -> rows.map(mapping(NamedRow::new)));
    }

    private static Field<List<CycleRow>> cycles(Actor actor, Wanted wanted, int most) {
        return multiset(select(CYCLE.NAME, CYCLE.SLUG, CYCLE.START_DAY, CYCLE.END_DAY)
                        .from(CYCLE)
                        .where(CYCLE.WORKSPACE_ID.eq(actor.workspace()))
                        .and(holds(lower(CYCLE.NAME), wanted, Kind.CYCLES))
                        .orderBy(CYCLE.START_DAY.desc(), CYCLE.NAME)
                        .limit(most))
                .convertFrom(rows -> rows.map(mapping(CycleRow::new)));
    }

    /** Those of the person; who has but one has none to switch to. */
    private static Field<List<HomeRow>> workspaces(Actor actor, Wanted wanted) {
        return multiset(select(WORKSPACE.ID, WORKSPACE.NAME, field(WORKSPACE.ID.eq(actor.workspace())))
                        .from(MEMBERSHIP)
                        .join(WORKSPACE)
                        .on(WORKSPACE.ID.eq(MEMBERSHIP.WORKSPACE_ID))
                        .where(MEMBERSHIP.PERSON_ID.eq(actor.person()), MEMBERSHIP.LEFT_AT.isNull())
                        .and(wanted.asksFor(Kind.WORKSPACES) ? noCondition() : falseCondition())
                        .orderBy(WORKSPACE.PERSONAL_OF.isNotNull(), WORKSPACE.NAME, WORKSPACE.ID))
                .convertFrom(rows -> rows.size() < 2 ? List.of() : rows.map(mapping(HomeRow::new)));
    }

    private static Condition holds(Field<String> search, Wanted wanted, Kind kind) {
        if (!wanted.asksForData(kind)) return falseCondition();
        return DSL.and(wanted.words().stream().map(search::contains).toList());
    }

    /** What begins with the first word comes first. */
    private static Field<Integer> rank(Field<String> search, Wanted wanted) {
        if (wanted.words().isEmpty()) return when(search.isNull(), inline(1)).otherwise(inline(0));
        return when(search.startsWith(wanted.words().getFirst()), inline(0)).otherwise(inline(1));
    }
}
