package org.waymark.web.map;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.alignment.schema.Tables.ALIGNMENT_LINK;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.insights.schema.Tables.IMPACT_STUDY;
import static org.waymark.insights.schema.Tables.KPI_READING;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_KPI;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.people.schema.Tables.TEAM_PATH;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.alignment.Link;
import org.waymark.insights.Way;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.Status;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.insights.StudyFields;
import org.waymark.web.kpis.KpiLine;
import org.waymark.web.kpis.KpiLineFields;
import org.waymark.web.outline.Scope;

/** Reads the map of a cycle in two statements: its objectives, and all that lies between and beside them. */
@Repository
class MapQuery {
    /** More cards than these nobody reads as a map. */
    static final int MOST_GOALS = 3000;

    private static final int MOST_KPIS = 200;
    private static final int MOST_LOOSE = 4;

    private static final Table<?> GOALS = OBJECTIVE
            .join(PERSON)
            .on(PERSON.ID.eq(OBJECTIVE.OWNER_ID))
            .leftJoin(TEAM)
            .on(TEAM.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID), TEAM.ID.eq(OBJECTIVE.TEAM_ID));

    private static final List<SelectField<?>> COLUMNS = List.of(
            OBJECTIVE.ID,
            OBJECTIVE.TITLE,
            OBJECTIVE.LEVEL,
            OBJECTIVE.OWNER_ID,
            OBJECTIVE.TEAM_ID,
            OBJECTIVE.PROGRESS,
            OBJECTIVE.DUE_SHARE,
            OBJECTIVE.STATUS,
            OBJECTIVE.RESTRICTED,
            OBJECTIVE.PUBLISHED_AT,
            PERSON.NAME,
            TEAM.NAME);

    private final DSLContext db;

    MapQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public MapContent of(Scope scope) {
        var wanted = scope.filter().narrows() ? field(scope.goals()) : inline(true);
        var elsewhere = elsewhere(scope.actor());
        var goals = db.select(COLUMNS)
                .select(wanted, elsewhere)
                .from(GOALS)
                .where(scope.inCycle())
                .orderBy(OBJECTIVE.POSITION, OBJECTIVE.ID)
                .limit(MOST_GOALS)
                .fetch(row -> goal(row, row.get(elsewhere), row.get(wanted)));
        return db.select(links(scope), aims(scope), kpis(scope), worsening(scope), idle(scope))
                .fetchSingle(mapping((links, aims, kpis, worsening, idle) ->
                        new MapContent(goals, links, aims, kpis, new MapLoose(worsening, idle))));
    }

    /** The card of one objective. */
    @Transactional(readOnly = true)
    public MapGoal goal(Actor actor, UUID id) {
        var elsewhere = elsewhere(actor);
        return db.select(COLUMNS)
                .select(elsewhere)
                .from(GOALS)
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .and(OBJECTIVE.ID.eq(id))
                .fetchOptional(row -> goal(row, row.get(elsewhere), true))
                .orElseThrow(() -> new Refused.Missing("objective"));
    }

    private static MapGoal goal(Record row, List<String> elsewhere, boolean wanted) {
        return new MapGoal(
                row.get(OBJECTIVE.ID),
                row.get(OBJECTIVE.TITLE),
                new Holder(
                        Level.valueOf(row.get(OBJECTIVE.LEVEL)),
                        row.get(OBJECTIVE.OWNER_ID),
                        row.get(OBJECTIVE.TEAM_ID)),
                row.get(PERSON.NAME),
                row.get(TEAM.NAME),
                row.get(OBJECTIVE.PROGRESS),
                row.get(OBJECTIVE.DUE_SHARE),
                Status.valueOf(row.get(OBJECTIVE.STATUS)),
                row.get(OBJECTIVE.PUBLISHED_AT) == null,
                row.get(OBJECTIVE.RESTRICTED),
                elsewhere,
                wanted);
    }

    /** The cycles other than its own in which something is that the objective of the row is for. */
    private static Field<List<String>> elsewhere(Actor actor) {
        var parent = OBJECTIVE.as("parent_elsewhere");
        var other = CYCLE.as("other_cycle");
        return multiset(selectDistinct(other.NAME)
                        .from(ALIGNMENT_LINK)
                        .join(parent)
                        .on(parent.WORKSPACE_ID.eq(ALIGNMENT_LINK.WORKSPACE_ID))
                        .and(parent.ID.eq(ALIGNMENT_LINK.PARENT_OBJECTIVE_ID))
                        .join(other)
                        .on(other.WORKSPACE_ID.eq(parent.WORKSPACE_ID), other.ID.eq(parent.CYCLE_ID))
                        .where(ALIGNMENT_LINK.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                        .and(ALIGNMENT_LINK.CHILD_OBJECTIVE_ID.eq(OBJECTIVE.ID))
                        .and(parent.CYCLE_ID.ne(OBJECTIVE.CYCLE_ID))
                        .and(ReadableObjectives.by(actor, parent))
                        .orderBy(other.NAME))
                .convertFrom(rows -> rows.map(row -> row.value1()));
    }

    /** Also those whose parent the reader may not see, who then gets no card for it. */
    private static Field<List<MapLink>> links(Scope scope) {
        var parent = OBJECTIVE.as("parent");
        var below = exists(selectOne()
                .from(TEAM_PATH)
                .where(TEAM_PATH.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(TEAM_PATH.ANCESTOR_ID.eq(parent.TEAM_ID))
                .and(TEAM_PATH.DESCENDANT_ID.eq(OBJECTIVE.TEAM_ID)));
        var across = field(parent.LEVEL
                .eq(Level.TEAM.name())
                .and(OBJECTIVE.TEAM_ID.isNotNull())
                .andNot(below));
        return multiset(select(
                                ALIGNMENT_LINK.CHILD_OBJECTIVE_ID,
                                ALIGNMENT_LINK.PARENT_OBJECTIVE_ID,
                                ALIGNMENT_LINK.KIND,
                                across)
                        .from(OBJECTIVE)
                        .join(ALIGNMENT_LINK)
                        .on(ALIGNMENT_LINK.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                        .and(ALIGNMENT_LINK.CHILD_OBJECTIVE_ID.eq(OBJECTIVE.ID))
                        .join(parent)
                        .on(parent.WORKSPACE_ID.eq(ALIGNMENT_LINK.WORKSPACE_ID))
                        .and(parent.ID.eq(ALIGNMENT_LINK.PARENT_OBJECTIVE_ID))
                        .where(scope.inCycle())
                        .orderBy(ALIGNMENT_LINK.ID))
                .convertFrom(rows -> rows.map(mapping((child, of, kind, dotted) ->
                        new MapLink(child, of, kind.equals(Link.Kind.CONTRIBUTE.name()), dotted))));
    }

    private static Field<List<MapAim>> aims(Scope scope) {
        return multiset(select(OBJECTIVE_KPI.OBJECTIVE_ID, OBJECTIVE_KPI.KPI_ID, OBJECTIVE_KPI.DIRECTION)
                        .select(StudyFields.ALL)
                        .from(OBJECTIVE)
                        .join(OBJECTIVE_KPI)
                        .on(
                                OBJECTIVE_KPI.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID),
                                OBJECTIVE_KPI.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                        .leftJoin(IMPACT_STUDY)
                        .on(
                                IMPACT_STUDY.WORKSPACE_ID.eq(OBJECTIVE_KPI.WORKSPACE_ID),
                                IMPACT_STUDY.OBJECTIVE_ID.eq(OBJECTIVE_KPI.OBJECTIVE_ID),
                                IMPACT_STUDY.KPI_ID.eq(OBJECTIVE_KPI.KPI_ID))
                        .where(scope.inCycle())
                        .orderBy(OBJECTIVE_KPI.DECLARED_AT, OBJECTIVE_KPI.KPI_ID))
                .convertFrom(rows -> rows.map(row -> new MapAim(
                        row.get(OBJECTIVE_KPI.OBJECTIVE_ID),
                        row.get(OBJECTIVE_KPI.KPI_ID),
                        Way.valueOf(row.get(OBJECTIVE_KPI.DIRECTION)),
                        StudyFields.found(row))));
    }

    private static Field<List<KpiLine>> kpis(Scope scope) {
        var fields = KpiLineFields.of(scope.actor(), scope.today());
        return multiset(select(fields.all())
                        .from(KpiLineFields.TABLES)
                        .where(isVisible(scope.actor()))
                        .and(KPI.ID.in(select(OBJECTIVE_KPI.KPI_ID)
                                .from(OBJECTIVE)
                                .join(OBJECTIVE_KPI)
                                .on(
                                        OBJECTIVE_KPI.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID),
                                        OBJECTIVE_KPI.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                                .where(scope.inCycle())))
                        .orderBy(KPI.NAME, KPI.ID)
                        .limit(MOST_KPIS))
                .convertFrom(rows -> rows.map(fields::line));
    }

    private static Field<List<MapLoose.Named>> worsening(Scope scope) {
        return multiset(select(KPI.ID, KPI.NAME)
                        .from(KPI_READING)
                        .join(KPI)
                        .on(KPI.WORKSPACE_ID.eq(KPI_READING.WORKSPACE_ID), KPI.ID.eq(KPI_READING.KPI_ID))
                        .where(isVisible(scope.actor()))
                        .and(KpiLineFields.isWorsening())
                        .andNot(KpiLineFields.isAimedAt(scope.today()))
                        .orderBy(KPI_READING.SINCE_DAY.desc(), KPI.ID)
                        .limit(MOST_LOOSE))
                .convertFrom(rows -> rows.map(mapping(MapLoose.Named::new)));
    }

    /** Whoever may see them: that a team has a private objective is no secret of its content. */
    private static Field<List<MapLoose.Named>> idle(Scope scope) {
        return multiset(select(TEAM.ID, TEAM.NAME)
                        .from(TEAM)
                        .where(TEAM.WORKSPACE_ID.eq(scope.actor().workspace()))
                        .and(TEAM.ARCHIVED_AT.isNull())
                        .and(notExists(selectOne()
                                .from(OBJECTIVE)
                                .where(OBJECTIVE.WORKSPACE_ID.eq(TEAM.WORKSPACE_ID))
                                .and(OBJECTIVE.TEAM_ID.eq(TEAM.ID))
                                .and(OBJECTIVE.CYCLE_ID.eq(scope.cycle()))
                                .and(OBJECTIVE.ARCHIVED_AT.isNull())))
                        .orderBy(TEAM.NAME, TEAM.ID)
                        .limit(MOST_LOOSE))
                .convertFrom(rows -> rows.map(mapping(MapLoose.Named::new)));
    }

    private static Condition isVisible(Actor actor) {
        return Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID)
                .and(KPI.ARCHIVED_AT.isNull());
    }
}
