package org.waymark.objectives;

import static org.waymark.objectives.schema.Tables.KEY_RESULT_GRADE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_GRADE;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What is said of key results and objectives before the close. */
@Repository
class GradeStore {
    private final DSLContext db;

    GradeStore(DSLContext db) {
        this.db = db;
    }

    Optional<Grade> of(UUID workspace, KeyResult.Id id) {
        return db.selectFrom(KEY_RESULT_GRADE)
                .where(KEY_RESULT_GRADE.WORKSPACE_ID.eq(workspace))
                .and(KEY_RESULT_GRADE.KEY_RESULT_ID.eq(id.value()))
                .and(KEY_RESULT_GRADE.REMOVED_AT.isNull())
                .fetchOptional(GradeRow::grade)
                .map(java.util.Objects::requireNonNull);
    }

    Optional<ObjectiveGrade> of(UUID workspace, Objective.Id id) {
        return db.selectFrom(OBJECTIVE_GRADE)
                .where(OBJECTIVE_GRADE.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE_GRADE.OBJECTIVE_ID.eq(id.value()))
                .fetchOptional(GradeRow::objectiveGrade)
                .map(java.util.Objects::requireNonNull);
    }

    /** Takes the place of an earlier one. */
    void save(UUID workspace, KeyResult.Id id, Grade grade) {
        db.deleteFrom(KEY_RESULT_GRADE)
                .where(KEY_RESULT_GRADE.WORKSPACE_ID.eq(workspace))
                .and(KEY_RESULT_GRADE.KEY_RESULT_ID.eq(id.value()))
                .execute();
        var next = grade.next();
        db.insertInto(KEY_RESULT_GRADE)
                .set(KEY_RESULT_GRADE.WORKSPACE_ID, workspace)
                .set(KEY_RESULT_GRADE.KEY_RESULT_ID, id.value())
                .set(KEY_RESULT_GRADE.SCORE, GradeRow.number(grade.score()))
                .set(KEY_RESULT_GRADE.REASON, grade.reason())
                .set(KEY_RESULT_GRADE.NEXT, next == null ? null : next.name())
                .set(KEY_RESULT_GRADE.SENTENCE, grade.sentence())
                .set(KEY_RESULT_GRADE.CARRY_FROM, grade.carry().from().name())
                .set(KEY_RESULT_GRADE.CARRY_TO, grade.carry().to())
                .set(KEY_RESULT_GRADE.CARRIES_WORK, grade.carry().work())
                .set(KEY_RESULT_GRADE.GRADED_BY, grade.by())
                .set(KEY_RESULT_GRADE.GRADED_AT, grade.at())
                .execute();
    }

    /** @param at null: it counts again */
    int remove(UUID workspace, KeyResult.Id id, @Nullable Instant at) {
        return db.update(KEY_RESULT_GRADE)
                .set(KEY_RESULT_GRADE.REMOVED_AT, at)
                .where(KEY_RESULT_GRADE.WORKSPACE_ID.eq(workspace))
                .and(KEY_RESULT_GRADE.KEY_RESULT_ID.eq(id.value()))
                .execute();
    }

    void save(UUID workspace, Objective.Id id, ObjectiveGrade grade) {
        remove(workspace, id);
        var attainment = grade.attainment();
        db.insertInto(OBJECTIVE_GRADE)
                .set(OBJECTIVE_GRADE.WORKSPACE_ID, workspace)
                .set(OBJECTIVE_GRADE.OBJECTIVE_ID, id.value())
                .set(OBJECTIVE_GRADE.SCORE, GradeRow.number(grade.score()))
                .set(OBJECTIVE_GRADE.REASON, grade.reason())
                .set(OBJECTIVE_GRADE.ATTAINMENT, attainment == null ? null : attainment.name())
                .set(OBJECTIVE_GRADE.GRADED_BY, grade.by())
                .set(OBJECTIVE_GRADE.GRADED_AT, grade.at())
                .execute();
    }

    void remove(UUID workspace, Objective.Id id) {
        db.deleteFrom(OBJECTIVE_GRADE)
                .where(OBJECTIVE_GRADE.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE_GRADE.OBJECTIVE_ID.eq(id.value()))
                .execute();
    }
}
