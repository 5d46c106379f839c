package org.waymark.objectives;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_OVERRIDE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.schema.tables.records.KeyResultRecord;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

@Repository
class KeyResultStore {
    /**
     * A key result together with its objective.
     *
     * @param madeAt when the key result was added
     */
    record Placed(KeyResult keyResult, Objective objective, Instant madeAt) {
        Placed with(KeyResult other) {
            return new Placed(other, objective, madeAt);
        }

        /** The day since which people can check in; null for a draft and in a closed cycle, where nobody can. */
        @Nullable
        LocalDate openSince(Ground ground) {
            var published = objective.publishedAt();
            return published == null || ground.closed() ? null : OpeningQuery.day(madeAt, published, ground.zone());
        }
    }

    private final DSLContext db;
    private final KeyResultRow rows;

    KeyResultStore(DSLContext db, KeyResultRow rows) {
        this.db = db;
        this.rows = rows;
    }

    /** Who may not see the objective does not see its key results. */
    Placed get(Actor actor, KeyResult.Id id) {
        return placed(ObjectiveStore.visible(actor).and(KEY_RESULT.ID.eq(id.value())))
                .fetchOptional(this::placed)
                .orElseThrow(() -> new Refused.Missing("key-result"));
    }

    /** As {@link #get}, and nobody else changes the two until this transaction ends. */
    Placed lock(Actor actor, KeyResult.Id id) {
        var which = ObjectiveStore.visible(actor).and(KEY_RESULT.ID.eq(id.value()));
        return Held.rows(db, placed(which), KEY_RESULT, OBJECTIVE)
                .fetchOptional(this::placed)
                .orElseThrow(() -> new Refused.Missing("key-result"));
    }

    /** As {@link #lock}, whoever may see it: for what the program itself computes. */
    Placed lockAny(UUID workspace, KeyResult.Id id) {
        var which = KEY_RESULT.WORKSPACE_ID.eq(workspace).and(KEY_RESULT.ID.eq(id.value()));
        return Held.rows(db, placed(which), KEY_RESULT, OBJECTIVE)
                .fetchOptional(this::placed)
                .orElseThrow(() -> new Refused.Missing("key-result"));
    }

    /** Those that live: neither they nor their objectives are archived. */
    List<Placed> lockBorrowers(UUID workspace, Collection<Kpi.Id> kpis) {
        var which = KEY_RESULT
                .WORKSPACE_ID
                .eq(workspace)
                .and(KEY_RESULT.KPI_ID.in(kpis.stream().map(Kpi.Id::value).toList()))
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .and(OBJECTIVE.ARCHIVED_AT.isNull());
        return Held.rows(db, placed(which).orderBy(KEY_RESULT.ID), KEY_RESULT, OBJECTIVE)
                .fetch(this::placed);
    }

    /** The key results of an objective that count, in their order. */
    List<KeyResult> of(UUID workspace, Objective.Id objective) {
        return db.selectFrom(KEY_RESULT)
                .where(countIn(workspace, objective))
                .orderBy(KEY_RESULT.POSITION, KEY_RESULT.ID)
                .fetch(rows::keyResult);
    }

    /**
     * As {@link #of}, kept from others; without those that somebody else holds already and so computes anew once the objective is
     * free.
     */
    List<KeyResult> free(UUID workspace, Objective.Id objective) {
        var select =
                db.selectFrom(KEY_RESULT).where(countIn(workspace, objective)).orderBy(KEY_RESULT.ID);
        return Held.free(db, select, KEY_RESULT).fetch(rows::keyResult);
    }

    /** What the key results of objectives give to them; without the cost of reading targets. */
    List<Contribution> contributions(UUID workspace, Collection<Objective.Id> objectives) {
        return db.select(
                        KEY_RESULT.OBJECTIVE_ID,
                        KEY_RESULT.TITLE,
                        KEY_RESULT.PROGRESS,
                        KEY_RESULT.WEIGHT,
                        KEY_RESULT.DUE_SHARE,
                        KEY_RESULT.STATUS)
                .from(KEY_RESULT)
                .where(KEY_RESULT.WORKSPACE_ID.eq(workspace))
                .and(KEY_RESULT.OBJECTIVE_ID.in(
                        objectives.stream().map(Objective.Id::value).toList()))
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .orderBy(KEY_RESULT.POSITION, KEY_RESULT.ID)
                .fetch(row -> new Contribution(
                        new Objective.Id(row.value1()),
                        new Objective.Part(
                                row.value2(),
                                ObjectiveRow.progress(row.value3()),
                                row.value4(),
                                row.value5(),
                                Status.valueOf(row.value6()))));
    }

    record Contribution(Objective.Id objective, Objective.Part part) {}

    void add(Actor actor, KeyResult keyResult, Instant at) {
        db.insertInto(KEY_RESULT)
                .set(KEY_RESULT.WORKSPACE_ID, actor.workspace())
                .set(KEY_RESULT.ID, keyResult.id().value())
                .set(KEY_RESULT.OBJECTIVE_ID, keyResult.objective().value())
                .set(rows.written(keyResult.definition()))
                .set(KeyResultRow.written(keyResult.latest()))
                .set(KEY_RESULT.POSITION, field(nextPosition(actor.workspace(), keyResult.objective())))
                .set(KEY_RESULT.CREATED_BY, actor.person())
                .set(KEY_RESULT.CREATED_AT, at)
                .set(KEY_RESULT.VERSION, 1L)
                .execute();
    }

    /** All of it; whoever saves has locked it and looked at its version. */
    void save(UUID workspace, KeyResult keyResult) {
        db.update(KEY_RESULT)
                .set(rows.written(keyResult.definition()))
                .set(KeyResultRow.written(keyResult.latest()))
                .set(KEY_RESULT.ARCHIVED_AT, keyResult.archivedAt())
                .set(KEY_RESULT.VERSION, keyResult.version())
                .where(is(workspace, keyResult.id()))
                .execute();
    }

    void saveLatest(UUID workspace, List<KeyResult> changed) {
        if (changed.isEmpty()) return;
        var updates = changed.stream()
                .map(k -> latestUpdate(workspace, k.id(), k.latest()))
                .toList();
        db.batch(updates.getFirst())
                .bind(updates.stream().map(one -> one.getBindValues().toArray()).toArray(Object[][]::new))
                .execute();
    }

    /** A baseline that was measured; no edit by a person, so the version stays. */
    void saveTarget(UUID workspace, KeyResult.Id id, KeyResult.Definition definition) {
        db.update(KEY_RESULT)
                .set(rows.written(definition))
                .where(is(workspace, id))
                .execute();
    }

    void savePosition(UUID workspace, KeyResult.Id id, long position) {
        db.update(KEY_RESULT)
                .set(KEY_RESULT.POSITION, position)
                .where(is(workspace, id))
                .execute();
    }

    /** What it carries on from an earlier cycle. */
    void saveOrigin(UUID workspace, KeyResult.Id id, KeyResult.Id carriedOverFrom) {
        db.update(KEY_RESULT)
                .set(KEY_RESULT.CARRIED_OVER_FROM, carriedOverFrom.value())
                .where(is(workspace, id))
                .execute();
    }

    private org.jooq.UpdateConditionStep<KeyResultRecord> latestUpdate(
            UUID workspace, KeyResult.Id id, KeyResult.Latest latest) {
        return db.update(KEY_RESULT).set(KeyResultRow.written(latest)).where(is(workspace, id));
    }

    private SelectConditionStep<Record> placed(Condition which) {
        return db.select(KEY_RESULT.fields())
                .select(OBJECTIVE.fields())
                .select(OBJECTIVE_OVERRIDE.PROGRESS)
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID)))
                .leftJoin(OBJECTIVE_OVERRIDE)
                .on(OBJECTIVE_OVERRIDE
                        .WORKSPACE_ID
                        .eq(OBJECTIVE.WORKSPACE_ID)
                        .and(OBJECTIVE_OVERRIDE.OBJECTIVE_ID.eq(OBJECTIVE.ID)))
                .where(which);
    }

    private Placed placed(Record row) {
        return new Placed(rows.keyResult(row), ObjectiveRow.objective(row), row.get(KEY_RESULT.CREATED_AT));
    }

    private static org.jooq.Select<org.jooq.Record1<Long>> nextPosition(UUID workspace, Objective.Id objective) {
        return select(coalesce(max(KEY_RESULT.POSITION), inline(0L)).plus(1L))
                .from(KEY_RESULT)
                .where(KEY_RESULT.WORKSPACE_ID.eq(workspace))
                .and(KEY_RESULT.OBJECTIVE_ID.eq(objective.value()));
    }

    private static Condition countIn(UUID workspace, Objective.Id objective) {
        return KEY_RESULT
                .WORKSPACE_ID
                .eq(workspace)
                .and(KEY_RESULT.OBJECTIVE_ID.eq(objective.value()))
                .and(KEY_RESULT.ARCHIVED_AT.isNull());
    }

    private static Condition is(UUID workspace, KeyResult.Id id) {
        return KEY_RESULT.WORKSPACE_ID.eq(workspace).and(KEY_RESULT.ID.eq(id.value()));
    }
}
