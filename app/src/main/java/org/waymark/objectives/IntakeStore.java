package org.waymark.objectives;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;
import static org.waymark.objectives.schema.Tables.CHECK_IN;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_OVERRIDE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_TAG;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.springframework.stereotype.Repository;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.schema.tables.records.KeyResultRecord;
import org.waymark.objectives.schema.tables.records.ObjectiveRecord;
import org.waymark.objectives.schema.tables.records.ObjectiveTagRecord;
import org.waymark.platform.Actor;

/** Writes many new objectives with all that belongs to them: a batch a table, whatever their number. */
@Repository
class IntakeStore {
    private final DSLContext db;
    private final KeyResultRow rows;
    private final CheckInStore checkIns;

    IntakeStore(DSLContext db, KeyResultRow rows, CheckInStore checkIns) {
        this.db = db;
        this.rows = rows;
        this.checkIns = checkIns;
    }

    /** @param positions the last one taken in each cycle; counts on */
    void add(Actor actor, List<Newcomer> newcomers, Map<Cycle.Id, Long> positions, Instant at) {
        var objectives = new ArrayList<ObjectiveRecord>();
        var keyResults = new ArrayList<KeyResultRecord>();
        var tags = new ArrayList<ObjectiveTagRecord>();
        for (var one : newcomers) {
            var cycle = one.objective().definition().cycle();
            positions.computeIfAbsent(cycle, _ -> lastPosition(actor.workspace(), cycle));
            objectives.add(row(actor, one.objective(), positions.merge(cycle, 1L, Long::sum), at));
            long position = 0;
            for (var keyResult : one.keyResults()) keyResults.add(row(actor, keyResult, ++position, at));
            one.tags()
                    .forEach(tag -> tags.add(new ObjectiveTagRecord(
                            actor.workspace(), one.objective().id().value(), tag)));
        }
        add(OBJECTIVE, objectives);
        add(OBJECTIVE_TAG, tags);
        add(KEY_RESULT, keyResults);
        checkIns.add(
                actor.workspace(),
                newcomers.stream().flatMap(one -> one.checkIns().stream()).toList());
    }

    /** Those that live and on which nobody worked since: their key results are as they came, and nobody checked in. */
    List<Objective> untouched(Actor actor, Collection<Objective.Id> ids, Instant since) {
        return db.select(OBJECTIVE.fields())
                .select(OBJECTIVE_OVERRIDE.PROGRESS)
                .from(OBJECTIVE)
                .leftJoin(OBJECTIVE_OVERRIDE)
                .on(
                        OBJECTIVE_OVERRIDE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID),
                        OBJECTIVE_OVERRIDE.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                .where(ObjectiveStore.visible(actor))
                .and(are(actor.workspace(), ids))
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .and(exists(closure()).not())
                .and(exists(changedKeyResult(since)).not())
                .and(exists(laterCheckIn(since)).not())
                .fetch(ObjectiveRow::objective);
    }

    void archive(UUID workspace, Collection<Objective.Id> ids, Instant at) {
        db.update(OBJECTIVE)
                .set(OBJECTIVE.ARCHIVED_AT, at)
                .set(OBJECTIVE.VERSION, OBJECTIVE.VERSION.plus(1))
                .where(are(workspace, ids))
                .execute();
    }

    /** A closed cycle keeps what it holds. */
    private org.jooq.Select<?> closure() {
        return selectOne()
                .from(CYCLE_CLOSURE)
                .where(CYCLE_CLOSURE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(CYCLE_CLOSURE.CYCLE_ID.eq(OBJECTIVE.CYCLE_ID));
    }

    private org.jooq.Select<?> changedKeyResult(Instant since) {
        return selectOne()
                .from(KEY_RESULT)
                .where(KEY_RESULT.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(KEY_RESULT.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                .and(KEY_RESULT.VERSION.ne(1L).or(KEY_RESULT.CREATED_AT.gt(since)));
    }

    private org.jooq.Select<?> laterCheckIn(Instant since) {
        return selectOne()
                .from(KEY_RESULT)
                .join(CHECK_IN)
                .on(CHECK_IN.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID), CHECK_IN.KEY_RESULT_ID.eq(KEY_RESULT.ID))
                .where(KEY_RESULT.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(KEY_RESULT.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                .and(CHECK_IN.RECORDED_AT.gt(since));
    }

    private long lastPosition(UUID workspace, Cycle.Id cycle) {
        return db.select(coalesce(max(OBJECTIVE.POSITION), inline(0L)))
                .from(OBJECTIVE)
                .where(OBJECTIVE.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE.CYCLE_ID.eq(cycle.value()))
                .fetchSingle()
                .value1();
    }

    private static ObjectiveRecord row(Actor actor, Objective objective, long position, Instant at) {
        var row = ObjectiveStore.written(objective);
        row.setWorkspaceId(actor.workspace());
        row.setId(objective.id().value());
        row.setPublishedAt(objective.publishedAt());
        row.setChildrenWeight(0.0);
        row.setProgress(ObjectiveRow.ratio(objective.outlook().progress()));
        row.setDueShare(objective.outlook().shareDue());
        row.setStatus(objective.outlook().status().name());
        row.setPosition(position);
        row.setCreatedBy(actor.person());
        row.setCreatedAt(at);
        row.setVersion(1L);
        return row;
    }

    private KeyResultRecord row(Actor actor, KeyResult keyResult, long position, Instant at) {
        var row = KeyResultRow.write(keyResult.latest(), rows.written(keyResult.definition()));
        row.setWorkspaceId(actor.workspace());
        row.setId(keyResult.id().value());
        row.setObjectiveId(keyResult.objective().value());
        row.setPosition(position);
        row.setCreatedBy(actor.person());
        row.setCreatedAt(at);
        row.setVersion(1L);
        return row;
    }

    private <R extends TableRecord<R>> void add(Table<R> table, List<R> all) {
        if (all.isEmpty()) return;
        all.forEach(row -> row.touched(true));
        db.batch(db.insertInto(table).set(all.getFirst()))
                .bind(all.stream().map(R::intoArray).toArray(Object[][]::new))
                .execute();
    }

    private static Condition are(UUID workspace, Collection<Objective.Id> ids) {
        return OBJECTIVE
                .WORKSPACE_ID
                .eq(workspace)
                .and(OBJECTIVE.ID.in(ids.stream().map(Objective.Id::value).toList()));
    }
}
