package org.waymark.reports;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.sum;
import static org.waymark.objectives.schema.Tables.KEY_RESULT_SCORE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_SCORE;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.objectives.Attainment;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Level;
import org.waymark.platform.Actor;

/** Counts the frozen scores of a close. */
@Repository
class ScoreQuery {
    private static final Field<Double> TENTH = round(OBJECTIVE_SCORE.SCORE.times(inline(10.0)));
    private static final Field<Double> LATE = KEY_RESULT_SCORE.LATE_DAYS;

    private final DSLContext db;

    ScoreQuery(DSLContext db) {
        this.db = db;
    }

    List<Counted.Objectives> objectives(Actor actor, UUID closing) {
        Field<BigDecimal> total = sum(coalesce(OBJECTIVE_SCORE.SCORE, inline(0.0)));
        return db.select(OBJECTIVE.LEVEL, OBJECTIVE.TEAM_ID, OBJECTIVE_SCORE.ATTAINMENT, TENTH, count(), total)
                .from(OBJECTIVE_SCORE)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(OBJECTIVE_SCORE.WORKSPACE_ID))
                .and(OBJECTIVE.ID.eq(OBJECTIVE_SCORE.OBJECTIVE_ID))
                .where(OBJECTIVE_SCORE.WORKSPACE_ID.eq(actor.workspace()))
                .and(OBJECTIVE_SCORE.CLOSING_ID.eq(closing))
                .and(visible(actor))
                .groupBy(OBJECTIVE.LEVEL, OBJECTIVE.TEAM_ID, OBJECTIVE_SCORE.ATTAINMENT, TENTH)
                .fetch(row -> new Counted.Objectives(
                        new Belonging(Level.valueOf(row.value1()), row.value2()),
                        attainment(row.value3()),
                        whole(row.value4()),
                        row.value5(),
                        row.value6().doubleValue()));
    }

    List<Counted.KeyResults> keyResults(Actor actor, UUID closing) {
        var due = sum(KEY_RESULT_SCORE.CHECK_INS_DUE);
        var inTime = sum(KEY_RESULT_SCORE.CHECK_INS_IN_TIME);
        return db.select(OBJECTIVE.LEVEL, OBJECTIVE.TEAM_ID, KEY_RESULT_SCORE.SAID, KEY_RESULT_SCORE.MADE)
                .select(LATE, count(), due, inTime)
                .from(KEY_RESULT_SCORE)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT_SCORE.WORKSPACE_ID))
                .and(OBJECTIVE.ID.eq(KEY_RESULT_SCORE.OBJECTIVE_ID))
                .where(KEY_RESULT_SCORE.WORKSPACE_ID.eq(actor.workspace()))
                .and(KEY_RESULT_SCORE.CLOSING_ID.eq(closing))
                .and(visible(actor))
                .groupBy(OBJECTIVE.LEVEL, OBJECTIVE.TEAM_ID, KEY_RESULT_SCORE.SAID, KEY_RESULT_SCORE.MADE, LATE)
                .fetch(row -> {
                    var said = row.get(KEY_RESULT_SCORE.SAID);
                    return new Counted.KeyResults(
                            new Belonging(Level.valueOf(row.get(OBJECTIVE.LEVEL)), row.get(OBJECTIVE.TEAM_ID)),
                            said == null ? null : said.intValue(),
                            row.get(KEY_RESULT_SCORE.MADE),
                            row.get(count()),
                            row.get(due).intValue(),
                            row.get(inTime).intValue(),
                            row.get(LATE));
                });
    }

    private static Condition visible(Actor actor) {
        return ReadableObjectives.by(actor, OBJECTIVE);
    }

    private static @Nullable Attainment attainment(@Nullable String name) {
        return name == null ? null : Attainment.valueOf(name);
    }

    private static @Nullable Integer whole(@Nullable Double tenth) {
        return tenth == null ? null : (int) Math.round(tenth);
    }
}
