package org.waymark.initiatives;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE_KEY_RESULT;
import static org.waymark.initiatives.schema.Tables.WORK_AT_CLOSE;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.util.Arrays;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Table;
import org.waymark.cycles.Cycle;
import org.waymark.initiatives.schema.tables.Initiative;
import org.waymark.platform.Actor;

/** Work as the board and the timeline of a cycle show it: while it is open as it is now, then for ever as it stood at the close. */
public final class WorkInCycle {
    /** How many key results an initiative serves, whoever may see them; what is archived is served no more. */
    public static final Field<Integer> SERVED = field(select(count())
            .from(INITIATIVE_KEY_RESULT)
            .join(KEY_RESULT)
            .on(KEY_RESULT.WORKSPACE_ID.eq(INITIATIVE_KEY_RESULT.WORKSPACE_ID))
            .and(KEY_RESULT.ID.eq(INITIATIVE_KEY_RESULT.KEY_RESULT_ID))
            .and(KEY_RESULT.ARCHIVED_AT.isNull())
            .join(OBJECTIVE)
            .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
            .and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
            .and(OBJECTIVE.ARCHIVED_AT.isNull())
            .where(INITIATIVE_KEY_RESULT.WORKSPACE_ID.eq(INITIATIVE.WORKSPACE_ID))
            .and(INITIATIVE_KEY_RESULT.INITIATIVE_ID.eq(INITIATIVE.ID)));

    private static final Initiative NOW = INITIATIVE.as("now");

    /** What is read in place of columns of the table, by their names. */
    private static final Map<String, Field<?>> THEN = Map.of(
            INITIATIVE.STATUS.getName(), WORK_AT_CLOSE.STATUS,
            INITIATIVE.PROGRESS.getName(), WORK_AT_CLOSE.PROGRESS,
            INITIATIVE.START_DAY.getName(), WORK_AT_CLOSE.START_DAY,
            INITIATIVE.DUE_DAY.getName(), WORK_AT_CLOSE.DUE_DAY,
            INITIATIVE.FINISHED_ON.getName(), WORK_AT_CLOSE.FINISHED_ON,
            INITIATIVE.CYCLE_ID.getName(), WORK_AT_CLOSE.LANE_ID,
            INITIATIVE.POSITION.getName(), WORK_AT_CLOSE.POSITION,
            INITIATIVE.ARCHIVED_AT.getName(), castNull(INITIATIVE.ARCHIVED_AT));

    private WorkInCycle() {}

    /**
     * @param table initiatives, under any name
     * @return a table of the same name and columns
     */
    public static Table<?> of(Initiative table, Actor actor, Cycle cycle) {
        if (!cycle.isClosed()) return table;
        return select(Arrays.stream(table.fields())
                        .map(Field::getName)
                        .map(column ->
                                THEN.getOrDefault(column, NOW.field(column)).as(column))
                        .toList())
                .from(WORK_AT_CLOSE)
                .join(NOW)
                .on(NOW.WORKSPACE_ID.eq(WORK_AT_CLOSE.WORKSPACE_ID))
                .and(NOW.ID.eq(WORK_AT_CLOSE.INITIATIVE_ID))
                .where(WORK_AT_CLOSE.WORKSPACE_ID.eq(actor.workspace()))
                .and(WORK_AT_CLOSE.CYCLE_ID.eq(cycle.id().value()))
                .asTable(table.getName());
    }
}
