package org.waymark.web.map;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.alignment.schema.Tables.ALIGNMENT_LINK;
import static org.waymark.insights.schema.Tables.IMPACT_STUDY;
import static org.waymark.insights.schema.Tables.KPI_READING;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_KPI;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.people.schema.Tables.TEAM_PATH;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.waymark.alignment.Link;
import org.waymark.insights.Way;
import org.waymark.people.Level;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.web.insights.StudyFields;
import org.waymark.web.kpis.KpiLine;
import org.waymark.web.kpis.KpiLineFields;
import org.waymark.web.outline.Scope;

/** What a map shows between and beside its goals, each as a list within one row. */
final class MapBeside {
    private static final int MOST_KPIS = 200;
    private static final int MOST_LOOSE = 4;

    private MapBeside() {}

    /** Also those whose parent the reader may not see, who then gets no card for it. */
    static Field<List<MapLink>> links(Condition which) {
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
                        .where(which)
                        .orderBy(ALIGNMENT_LINK.ID))
                .convertFrom(rows -> rows.map(mapping((child, of, kind, dotted) ->
                        new MapLink(child, of, kind.equals(Link.Kind.CONTRIBUTE.name()), dotted))));
    }

    static Field<List<MapAim>> aims(Condition which) {
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
                        .where(which)
                        .orderBy(OBJECTIVE_KPI.DECLARED_AT, OBJECTIVE_KPI.KPI_ID))
                .convertFrom(rows -> rows.map(row -> new MapAim(
                        row.get(OBJECTIVE_KPI.OBJECTIVE_ID),
                        row.get(OBJECTIVE_KPI.KPI_ID),
                        Way.valueOf(row.get(OBJECTIVE_KPI.DIRECTION)),
                        StudyFields.found(row))));
    }

    static Field<List<KpiLine>> kpis(Scope scope) {
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

    static Field<List<MapLoose.Named>> worsening(Scope scope) {
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
    static Field<List<MapLoose.Named>> idle(Scope scope) {
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
