package org.waymark.objectives;

import static org.waymark.objectives.schema.Tables.KEY_RESULT_GRADE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_GRADE;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Score;

/** Grades as they stand in their tables; null where there is none, from a left join. */
public final class GradeRow {
    private GradeRow() {}

    public static @Nullable Grade grade(Record row) {
        var by = row.get(KEY_RESULT_GRADE.GRADED_BY);
        if (by == null) return null;
        var next = row.get(KEY_RESULT_GRADE.NEXT);
        return new Grade(
                score(row.get(KEY_RESULT_GRADE.SCORE)),
                row.get(KEY_RESULT_GRADE.REASON),
                next == null ? null : Next.valueOf(next),
                row.get(KEY_RESULT_GRADE.SENTENCE),
                new Carry(
                        Carry.From.valueOf(row.get(KEY_RESULT_GRADE.CARRY_FROM)),
                        row.get(KEY_RESULT_GRADE.CARRY_TO),
                        row.get(KEY_RESULT_GRADE.CARRIES_WORK)),
                by,
                row.get(KEY_RESULT_GRADE.GRADED_AT));
    }

    public static @Nullable ObjectiveGrade objectiveGrade(Record row) {
        var by = row.get(OBJECTIVE_GRADE.GRADED_BY);
        if (by == null) return null;
        return new ObjectiveGrade(
                score(row.get(OBJECTIVE_GRADE.SCORE)),
                row.get(OBJECTIVE_GRADE.REASON),
                attainment(row.get(OBJECTIVE_GRADE.ATTAINMENT)),
                by,
                row.get(OBJECTIVE_GRADE.GRADED_AT));
    }

    public static @Nullable Score score(@Nullable Double value) {
        return value == null ? null : new Score(value);
    }

    public static @Nullable Attainment attainment(@Nullable String name) {
        return name == null ? null : Attainment.valueOf(name);
    }

    static @Nullable Double number(@Nullable Score score) {
        return score == null ? null : score.value();
    }
}
