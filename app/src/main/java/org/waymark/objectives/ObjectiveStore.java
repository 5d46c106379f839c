package org.waymark.objectives;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.waymark.objectives.ObjectiveRow.ratio;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_OVERRIDE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.objectives.schema.tables.records.ObjectiveRecord;
import org.waymark.people.Folding;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

@Repository
class ObjectiveStore {
    private final DSLContext db;

    ObjectiveStore(DSLContext db) {
        this.db = db;
    }

    /** For whom it is not visible, it is not there. */
    Objective get(Actor actor, Objective.Id id) {
        return selected(visible(actor).and(OBJECTIVE.ID.eq(id.value())))
                .fetchOptional(ObjectiveRow::objective)
                .orElseThrow(() -> new Refused.Missing("objective"));
    }

    /** As {@link #get}, and nobody else changes it until this transaction ends. */
    Objective lock(Actor actor, Objective.Id id) {
        return Held.rows(db, selected(visible(actor).and(OBJECTIVE.ID.eq(id.value()))), OBJECTIVE)
                .fetchOptional(ObjectiveRow::objective)
                .orElseThrow(() -> new Refused.Missing("objective"));
    }

    /** Whoever may see them: for what the program itself computes. In the order of their ids, so that two never wait in a ring. */
    List<Objective> lockAll(UUID workspace, Collection<Objective.Id> ids) {
        var which = OBJECTIVE
                .WORKSPACE_ID
                .eq(workspace)
                .and(OBJECTIVE.ID.in(ids.stream().map(Objective.Id::value).toList()));
        return Held.rows(db, selected(which).orderBy(OBJECTIVE.ID), OBJECTIVE).fetch(ObjectiveRow::objective);
    }

    Set<Objective.Id> visible(Actor actor, Collection<Objective.Id> ids) {
        return db.select(OBJECTIVE.ID)
                .from(OBJECTIVE)
                .where(visible(actor))
                .and(OBJECTIVE.ID.in(ids.stream().map(Objective.Id::value).toList()))
                .fetchSet(row -> new Objective.Id(row.value1()));
    }

    void add(Actor actor, Objective objective, Objective.@Nullable Id duplicatedFrom, Instant at) {
        db.insertInto(OBJECTIVE)
                .set(OBJECTIVE.WORKSPACE_ID, actor.workspace())
                .set(OBJECTIVE.ID, objective.id().value())
                .set(written(objective))
                .set(OBJECTIVE.PUBLISHED_AT, objective.publishedAt())
                .set(OBJECTIVE.CHILDREN_WEIGHT, 0.0)
                .set(OBJECTIVE.PROGRESS, ratio(objective.outlook().progress()))
                .set(OBJECTIVE.DUE_SHARE, objective.outlook().shareDue())
                .set(OBJECTIVE.STATUS, objective.outlook().status().name())
                .set(OBJECTIVE.POSITION, field(nextPosition(actor.workspace(), objective)))
                .set(OBJECTIVE.DUPLICATED_FROM, duplicatedFrom == null ? null : duplicatedFrom.value())
                .set(OBJECTIVE.CREATED_BY, actor.person())
                .set(OBJECTIVE.CREATED_AT, at)
                .set(OBJECTIVE.VERSION, 1L)
                .execute();
    }

    /** All that people write; whoever saves has locked it and looked at its version. */
    void save(UUID workspace, Objective objective) {
        db.update(OBJECTIVE)
                .set(written(objective))
                .set(OBJECTIVE.PUBLISHED_AT, objective.publishedAt())
                .set(OBJECTIVE.ARCHIVED_AT, objective.archivedAt())
                .set(OBJECTIVE.VERSION, objective.version())
                .where(is(workspace, objective.id()))
                .execute();
    }

    void saveOutlooks(UUID workspace, List<Objective> changed) {
        if (changed.isEmpty()) return;
        var updates = changed.stream()
                .map(o -> outlookUpdate(workspace, o.id(), o.outlook()))
                .toList();
        db.batch(updates.getFirst())
                .bind(updates.stream().map(one -> one.getBindValues().toArray()).toArray(Object[][]::new))
                .execute();
    }

    void saveChildren(UUID workspace, Objective.Id id, Objective.Children children) {
        var status = children.status();
        db.update(OBJECTIVE)
                .set(OBJECTIVE.CHILDREN_PROGRESS, ratio(children.progress()))
                .set(OBJECTIVE.CHILDREN_WEIGHT, children.weight())
                .set(OBJECTIVE.CHILDREN_STATUS, status == null ? null : status.name())
                .where(is(workspace, id))
                .execute();
    }

    void savePosition(UUID workspace, Objective.Id id, long position) {
        db.update(OBJECTIVE)
                .set(OBJECTIVE.POSITION, position)
                .where(is(workspace, id))
                .execute();
    }

    /** What it carries on from an earlier cycle. */
    void saveOrigin(UUID workspace, Objective.Id id, Objective.Id carriedOverFrom) {
        db.update(OBJECTIVE)
                .set(OBJECTIVE.CARRIED_OVER_FROM, carriedOverFrom.value())
                .where(is(workspace, id))
                .execute();
    }

    private org.jooq.UpdateConditionStep<ObjectiveRecord> outlookUpdate(
            UUID workspace, Objective.Id id, Objective.Outlook outlook) {
        return db.update(OBJECTIVE)
                .set(OBJECTIVE.PROGRESS, ratio(outlook.progress()))
                .set(OBJECTIVE.DUE_SHARE, outlook.shareDue())
                .set(OBJECTIVE.STATUS, outlook.status().name())
                .where(is(workspace, id));
    }

    private SelectConditionStep<Record> selected(Condition which) {
        return db.select(OBJECTIVE.fields())
                .select(OBJECTIVE_OVERRIDE.PROGRESS)
                .from(OBJECTIVE)
                .leftJoin(OBJECTIVE_OVERRIDE)
                .on(OBJECTIVE_OVERRIDE
                        .WORKSPACE_ID
                        .eq(OBJECTIVE.WORKSPACE_ID)
                        .and(OBJECTIVE_OVERRIDE.OBJECTIVE_ID.eq(OBJECTIVE.ID)))
                .where(which);
    }

    /** Last in its cycle. */
    private static org.jooq.Select<org.jooq.Record1<Long>> nextPosition(UUID workspace, Objective objective) {
        return select(coalesce(max(OBJECTIVE.POSITION), inline(0L)).plus(1L))
                .from(OBJECTIVE)
                .where(OBJECTIVE.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE.CYCLE_ID.eq(objective.definition().cycle().value()));
    }

    static ObjectiveRecord written(Objective objective) {
        var definition = objective.definition();
        var row = new ObjectiveRecord();
        row.setCycleId(definition.cycle().value());
        row.setTitle(definition.title());
        row.setSearch(Folding.fold(definition.title()));
        row.setProblem(definition.problem());
        row.setDescription(definition.description());
        row.setOwnerId(definition.holder().owner());
        row.setTeamId(definition.holder().team());
        row.setLevel(definition.holder().level().name());
        row.setKind(definition.kind().name());
        row.setRestricted(objective.restricted());
        row.setCountsChildren(definition.countsChildren());
        return row;
    }

    static Condition visible(Actor actor) {
        return ReadableObjectives.by(actor, OBJECTIVE);
    }

    private static Condition is(UUID workspace, Objective.Id id) {
        return OBJECTIVE.WORKSPACE_ID.eq(workspace).and(OBJECTIVE.ID.eq(id.value()));
    }
}
