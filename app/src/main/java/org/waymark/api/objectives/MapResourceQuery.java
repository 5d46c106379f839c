package org.waymark.api.objectives;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.alignment.schema.Tables.ALIGNMENT_LINK;
import static org.waymark.insights.schema.Tables.IMPACT_STUDY;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_KPI;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.api.objectives.MapShown.Edge;
import org.waymark.api.objectives.MapShown.EdgeKind;
import org.waymark.api.objectives.MapShown.KpiNode;
import org.waymark.api.objectives.MapShown.ObjectiveNode;
import org.waymark.cycles.Cycle;
import org.waymark.insights.ImpactStudy.Verdict;
import org.waymark.kpis.KpiStanding;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.Status;
import org.waymark.objectives.schema.tables.Objective;
import org.waymark.people.Level;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

/** Reads what is for what in a cycle, in one statement. */
@Repository
class MapResourceQuery {
    private final DSLContext db;

    MapResourceQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public MapShown of(Actor actor, Cycle.Id cycle) {
        var shown = isShown(actor, OBJECTIVE).and(OBJECTIVE.CYCLE_ID.eq(cycle.value()));
        return db.select(objectives(shown), kpis(actor, shown), links(actor, shown), aims(actor, shown))
                .fetchSingle(mapping((objectives, kpis, links, aims) -> new MapShown(
                        objectives,
                        kpis,
                        Stream.concat(links.stream(), aims.stream()).toList())));
    }

    private static Field<List<ObjectiveNode>> objectives(Condition shown) {
        return multiset(select(
                                OBJECTIVE.ID,
                                OBJECTIVE.TITLE,
                                OBJECTIVE.LEVEL,
                                OBJECTIVE.OWNER_ID,
                                OBJECTIVE.TEAM_ID,
                                OBJECTIVE.PROGRESS,
                                OBJECTIVE.DUE_SHARE,
                                OBJECTIVE.STATUS,
                                OBJECTIVE.PUBLISHED_AT)
                        .from(OBJECTIVE)
                        .where(shown)
                        .orderBy(OBJECTIVE.POSITION, OBJECTIVE.ID))
                .convertFrom(rows -> rows.map(MapResourceQuery::objective));
    }

    private static ObjectiveNode objective(Record row) {
        return new ObjectiveNode(
                row.get(OBJECTIVE.ID),
                row.get(OBJECTIVE.TITLE),
                Level.valueOf(row.get(OBJECTIVE.LEVEL)),
                row.get(OBJECTIVE.OWNER_ID),
                row.get(OBJECTIVE.TEAM_ID),
                row.get(OBJECTIVE.PROGRESS),
                row.get(OBJECTIVE.DUE_SHARE),
                Status.valueOf(row.get(OBJECTIVE.STATUS)),
                row.get(OBJECTIVE.PUBLISHED_AT) == null);
    }

    private static Field<List<KpiNode>> kpis(Actor actor, Condition shown) {
        return multiset(select(KPI.ID, KPI.NAME, KPI.LATEST_VALUE, KPI.STANDING)
                        .from(KPI)
                        .where(isShown(actor))
                        .and(KPI.ID.in(select(OBJECTIVE_KPI.KPI_ID)
                                .from(OBJECTIVE)
                                .join(OBJECTIVE_KPI)
                                .on(
                                        OBJECTIVE_KPI.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID),
                                        OBJECTIVE_KPI.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                                .where(shown)))
                        .orderBy(KPI.NAME, KPI.ID))
                .convertFrom(rows -> rows.map(mapping(
                        (id, name, value, standing) -> new KpiNode(id, name, value, KpiStanding.valueOf(standing)))));
    }

    private static Field<List<Edge>> links(Actor actor, Condition shown) {
        var parent = OBJECTIVE.as("parent");
        return multiset(select(
                                ALIGNMENT_LINK.CHILD_OBJECTIVE_ID,
                                ALIGNMENT_LINK.PARENT_OBJECTIVE_ID,
                                ALIGNMENT_LINK.KIND)
                        .from(OBJECTIVE)
                        .join(ALIGNMENT_LINK)
                        .on(
                                ALIGNMENT_LINK.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID),
                                ALIGNMENT_LINK.CHILD_OBJECTIVE_ID.eq(OBJECTIVE.ID))
                        .where(shown)
                        .and(exists(selectOne()
                                .from(parent)
                                .where(parent.ID.eq(ALIGNMENT_LINK.PARENT_OBJECTIVE_ID))
                                .and(isShown(actor, parent))))
                        .orderBy(ALIGNMENT_LINK.ID))
                .convertFrom(rows -> rows.map(
                        mapping((child, of, kind) -> new Edge(child, of, EdgeKind.valueOf(kind), null, null))));
    }

    private static Field<List<Edge>> aims(Actor actor, Condition shown) {
        return multiset(select(
                                OBJECTIVE_KPI.OBJECTIVE_ID,
                                OBJECTIVE_KPI.KPI_ID,
                                IMPACT_STUDY.VERDICT,
                                IMPACT_STUDY.EFFECT)
                        .from(OBJECTIVE)
                        .join(OBJECTIVE_KPI)
                        .on(
                                OBJECTIVE_KPI.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID),
                                OBJECTIVE_KPI.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                        .join(KPI)
                        .on(KPI.WORKSPACE_ID.eq(OBJECTIVE_KPI.WORKSPACE_ID), KPI.ID.eq(OBJECTIVE_KPI.KPI_ID))
                        .leftJoin(IMPACT_STUDY)
                        .on(
                                IMPACT_STUDY.WORKSPACE_ID.eq(OBJECTIVE_KPI.WORKSPACE_ID),
                                IMPACT_STUDY.OBJECTIVE_ID.eq(OBJECTIVE_KPI.OBJECTIVE_ID),
                                IMPACT_STUDY.KPI_ID.eq(OBJECTIVE_KPI.KPI_ID))
                        .where(shown)
                        .and(isShown(actor))
                        .orderBy(OBJECTIVE_KPI.DECLARED_AT, OBJECTIVE_KPI.KPI_ID))
                .convertFrom(rows -> rows.map(mapping((objective, kpi, verdict, effect) -> {
                    var found = verdict == null ? null : Verdict.valueOf(verdict);
                    return new Edge(objective, kpi, EdgeKind.AIM, found, tells(found) ? effect : null);
                })));
    }

    /** While it is too early, or nobody can tell whose it is, a number would be taken for an effect. */
    private static boolean tells(@Nullable Verdict verdict) {
        return switch (verdict) {
            case VERY_LIKELY, PROBABLY, CANNOT_TELL, PROBABLY_NOT -> true;
            case TOO_EARLY, INSEPARABLE, NOT_ENOUGH -> false;
            case null -> false;
        };
    }

    private static Condition isShown(Actor actor, Objective objective) {
        return ReadableObjectives.by(actor, objective).and(objective.ARCHIVED_AT.isNull());
    }

    private static Condition isShown(Actor actor) {
        return Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID)
                .and(KPI.ARCHIVED_AT.isNull());
    }
}
