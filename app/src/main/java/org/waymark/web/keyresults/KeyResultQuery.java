package org.waymark.web.keyresults;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;
import static org.waymark.initiatives.schema.Tables.KEY_RESULT_FOLLOWING;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.STATUS_RULE;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.measure.Period;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.StatusRuleRow;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.initiatives.WorkLine;
import org.waymark.web.initiatives.WorkLines;

/** Reads one key result with the objective it belongs to. */
@Repository
public class KeyResultQuery {
    private static final Field<List<WorkLine>> WORK = WorkLines.ofKeyResult();
    private static final Field<Boolean> FOLLOWS = field(exists(selectOne()
                    .from(KEY_RESULT_FOLLOWING)
                    .where(KEY_RESULT_FOLLOWING.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                    .and(KEY_RESULT_FOLLOWING.KEY_RESULT_ID.eq(KEY_RESULT.ID))))
            .as("follows");

    private final DSLContext db;
    private final KeyResultRows rows;

    KeyResultQuery(DSLContext db, KeyResultRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /** What one may not see is not there. */
    @Transactional(readOnly = true)
    public KeyResultPage.Placed get(Actor actor, KeyResult.Id id, LocalDate today) {
        return rows.from(
                        actor,
                        db.select(rows.columns())
                                .select(OBJECTIVE.ID, OBJECTIVE.TITLE, OBJECTIVE.LEVEL, OBJECTIVE.OWNER_ID)
                                .select(OBJECTIVE.TEAM_ID, OBJECTIVE.PUBLISHED_AT, OBJECTIVE.ARCHIVED_AT)
                                .select(CYCLE.NAME, CYCLE.SLUG, CYCLE.START_DAY, CYCLE.END_DAY)
                                .select(CYCLE_CLOSURE.CLOSED_AT)
                                .select(StatusRuleRow.COLUMNS)
                                .select(WORK, FOLLOWS))
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID)))
                .join(CYCLE)
                .on(CYCLE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID).and(CYCLE.ID.eq(OBJECTIVE.CYCLE_ID)))
                .leftJoin(CYCLE_CLOSURE)
                .on(CYCLE_CLOSURE.WORKSPACE_ID.eq(CYCLE.WORKSPACE_ID).and(CYCLE_CLOSURE.CYCLE_ID.eq(CYCLE.ID)))
                .leftJoin(STATUS_RULE)
                .on(STATUS_RULE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .and(KEY_RESULT.ID.eq(id.value()))
                .fetchOptional(row -> new KeyResultPage.Placed(
                        rows.view(row, today),
                        home(row),
                        StatusRuleRow.rules(row),
                        new KeyResultPage.Work(row.get(WORK), row.get(FOLLOWS))))
                .orElseThrow(() -> new Refused.Missing("key-result"));
    }

    private static KeyResultHome home(Record row) {
        return new KeyResultHome(
                new Objective.Id(row.get(OBJECTIVE.ID)),
                row.get(OBJECTIVE.TITLE),
                new Holder(
                        Level.valueOf(row.get(OBJECTIVE.LEVEL)),
                        row.get(OBJECTIVE.OWNER_ID),
                        row.get(OBJECTIVE.TEAM_ID)),
                new KeyResultHome.CycleOf(
                        row.get(CYCLE.NAME),
                        row.get(CYCLE.SLUG),
                        new Period(row.get(CYCLE.START_DAY), row.get(CYCLE.END_DAY)),
                        row.get(CYCLE_CLOSURE.CLOSED_AT)),
                row.get(OBJECTIVE.PUBLISHED_AT) == null,
                row.get(OBJECTIVE.ARCHIVED_AT) != null);
    }
}
