package org.waymark.objectives;

import static org.waymark.objectives.schema.Tables.CYCLE_CLOSING;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.KEY_RESULT_SCORE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_SCORE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.cycles.Cycle;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.schema.tables.records.KeyResultScoreRecord;
import org.waymark.objectives.schema.tables.records.ObjectiveScoreRecord;
import org.waymark.platform.Actor;

/** The closes of cycles and the scores they froze: rows are only ever added, a close that was taken back is marked. */
@Repository
class ClosingStore {
    private final DSLContext db;

    ClosingStore(DSLContext db) {
        this.db = db;
    }

    /** A close that stands. */
    record Standing(UUID id, Instant closedAt) {}

    Optional<Standing> standing(UUID workspace, Cycle.Id cycle) {
        return db.selectFrom(CYCLE_CLOSING)
                .where(CYCLE_CLOSING.WORKSPACE_ID.eq(workspace))
                .and(CYCLE_CLOSING.CYCLE_ID.eq(cycle.value()))
                .and(CYCLE_CLOSING.REOPENED_AT.isNull())
                .fetchOptional(row -> new Standing(row.getId(), row.getClosedAt()));
    }

    void add(Actor actor, UUID closing, Cycle.Id cycle, Instant at) {
        db.insertInto(CYCLE_CLOSING)
                .set(CYCLE_CLOSING.WORKSPACE_ID, actor.workspace())
                .set(CYCLE_CLOSING.ID, closing)
                .set(CYCLE_CLOSING.CYCLE_ID, cycle.value())
                .set(CYCLE_CLOSING.CLOSED_BY, actor.person())
                .set(CYCLE_CLOSING.CLOSED_AT, at)
                .execute();
    }

    void freeze(UUID workspace, UUID closing, List<Closed> closed, Map<KeyResult.Id, Habit> habits) {
        db.batchInsert(closed.stream()
                        .map(one -> objective(workspace, closing, one))
                        .toList())
                .execute();
        db.batchInsert(closed.stream()
                        .flatMap(one -> one.scored().keyResults().stream()
                                .map(part -> keyResult(
                                        workspace,
                                        closing,
                                        one,
                                        part,
                                        habits.getOrDefault(part.keyResult().id(), Habit.NONE))))
                        .toList())
                .execute();
    }

    void reopen(Actor actor, UUID closing, Instant at) {
        db.update(CYCLE_CLOSING)
                .set(CYCLE_CLOSING.REOPENED_BY, actor.person())
                .set(CYCLE_CLOSING.REOPENED_AT, at)
                .where(CYCLE_CLOSING.WORKSPACE_ID.eq(actor.workspace()))
                .and(CYCLE_CLOSING.ID.eq(closing))
                .execute();
    }

    /** The drafts that a close made, as far as it stands. */
    List<Objective.Id> successors(UUID workspace, UUID closing) {
        return db.select(OBJECTIVE_SCORE.SUCCESSOR_ID)
                .from(OBJECTIVE_SCORE)
                .where(OBJECTIVE_SCORE.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE_SCORE.CLOSING_ID.eq(closing))
                .and(OBJECTIVE_SCORE.SUCCESSOR_ID.isNotNull())
                .orderBy(OBJECTIVE_SCORE.SUCCESSOR_ID)
                .fetch(row -> new Objective.Id(row.value1()));
    }

    /** The KPIs that a close made, as far as it stands; borrowed ones were there before. */
    List<Kpi.Id> madeKpis(UUID workspace, UUID closing) {
        return db.select(KEY_RESULT_SCORE.KPI_ID)
                .from(KEY_RESULT_SCORE)
                .join(KEY_RESULT)
                .on(KEY_RESULT.WORKSPACE_ID.eq(KEY_RESULT_SCORE.WORKSPACE_ID))
                .and(KEY_RESULT.ID.eq(KEY_RESULT_SCORE.KEY_RESULT_ID))
                .where(KEY_RESULT_SCORE.WORKSPACE_ID.eq(workspace))
                .and(KEY_RESULT_SCORE.CLOSING_ID.eq(closing))
                .and(KEY_RESULT_SCORE.KPI_ID.isNotNull())
                .and(KEY_RESULT.KPI_ID.isNull())
                .orderBy(KEY_RESULT_SCORE.KPI_ID)
                .fetch(row -> new Kpi.Id(row.value1()));
    }

    private static ObjectiveScoreRecord objective(UUID workspace, UUID closing, Closed closed) {
        var scored = closed.scored();
        var grade = scored.grade();
        var row = new ObjectiveScoreRecord();
        row.setWorkspaceId(workspace);
        row.setClosingId(closing);
        row.setObjectiveId(scored.objective().id().value());
        row.setScore(GradeRow.number(scored.score()));
        row.setComputed(GradeRow.number(scored.computed()));
        row.setReason(grade == null ? "" : grade.reason());
        row.setAttainment(name(scored.attainment()));
        row.setSuggested(name(scored.suggested()));
        var successor = closed.successor();
        row.setSuccessorId(successor == null ? null : successor.value());
        return row;
    }

    private static KeyResultScoreRecord keyResult(
            UUID workspace, UUID closing, Closed closed, ScoredKeyResult scored, Habit habit) {
        var keyResult = scored.keyResult();
        var grade = scored.grade();
        var successor = closed.keyResults().get(keyResult.id());
        var row = new KeyResultScoreRecord();
        row.setWorkspaceId(workspace);
        row.setClosingId(closing);
        row.setKeyResultId(keyResult.id().value());
        row.setObjectiveId(keyResult.objective().value());
        row.setValue(keyResult.latest().value());
        row.setProgress(ObjectiveRow.ratio(keyResult.latest().progress()));
        row.setScore(GradeRow.number(scored.score()));
        row.setComputed(GradeRow.number(scored.computed()));
        row.setReason(grade == null ? "" : grade.reason());
        row.setNext(scored.next() == null ? null : scored.next().name());
        row.setSentence(grade == null ? "" : grade.sentence());
        row.setGradedBy(grade == null ? null : grade.by());
        row.setMade(closed.scored().made(scored));
        row.setSaid(KeyResultRow.number(habit.said()));
        row.setCheckInsDue((long) habit.due());
        row.setCheckInsInTime((long) habit.inTime());
        row.setLateDays(habit.lateDays());
        row.setSuccessorId(successor == null ? null : successor.value());
        var kpi = closed.kpis().get(keyResult.id());
        row.setKpiId(kpi == null ? null : kpi.value());
        return row;
    }

    private static @Nullable String name(@Nullable Attainment attainment) {
        return attainment == null ? null : attainment.name();
    }
}
