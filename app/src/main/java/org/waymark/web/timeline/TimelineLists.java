package org.waymark.web.timeline;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.initiatives.schema.Tables.INITIATIVE_DEPENDENCY;
import static org.waymark.initiatives.schema.Tables.TASK;
import static org.waymark.objectives.schema.Tables.CHECK_IN;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.waymark.initiatives.Dependency;
import org.waymark.initiatives.Initiative;
import org.waymark.objectives.Status;
import org.waymark.objectives.schema.tables.CheckIn;

/** Lists within the rows of a timeline. */
final class TimelineLists {
    private static final CheckIn LATER = CHECK_IN.as("later");

    static final Field<List<Dependency>> AFTER = multiset(select(
                            INITIATIVE_DEPENDENCY.INITIATIVE_ID,
                            INITIATIVE_DEPENDENCY.AFTER_ID,
                            INITIATIVE_DEPENDENCY.LAG_DAYS)
                    .from(INITIATIVE_DEPENDENCY)
                    .where(INITIATIVE_DEPENDENCY.WORKSPACE_ID.eq(INITIATIVE.WORKSPACE_ID))
                    .and(INITIATIVE_DEPENDENCY.INITIATIVE_ID.eq(INITIATIVE.ID))
                    .orderBy(INITIATIVE_DEPENDENCY.AFTER_ID))
            .as("after")
            .convertFrom(rows -> rows.map(row -> new Dependency(
                    new Initiative.Id(row.value1()),
                    new Initiative.Id(row.value2()),
                    row.value3().intValue())));

    private TimelineLists() {}

    /** Of a line of corrections only the last one. */
    static Field<List<TimelineGoal.Said>> said(Condition unfolded) {
        return multiset(select(CHECK_IN.DAY, CHECK_IN.STATUS)
                        .from(CHECK_IN)
                        .where(CHECK_IN.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                        .and(CHECK_IN.KEY_RESULT_ID.eq(KEY_RESULT.ID))
                        .and(unfolded)
                        .andNotExists(selectOne()
                                .from(LATER)
                                .where(LATER.WORKSPACE_ID.eq(CHECK_IN.WORKSPACE_ID))
                                .and(LATER.CORRECTS_ID.eq(CHECK_IN.ID)))
                        .orderBy(CHECK_IN.DAY, CHECK_IN.ORIGINAL_ID, CHECK_IN.ID))
                .as("said")
                .convertFrom(
                        rows -> rows.map(row -> new TimelineGoal.Said(row.value1(), Status.valueOf(row.value2()))));
    }

    /** @param closedAt what was done later was not done yet; null: the cycle is open */
    static Field<List<TimelineWork.Step>> steps(Condition wanted, @Nullable Instant closedAt) {
        return multiset(select(TASK.TITLE, TASK.DUE_DAY, TASK.DONE_AT)
                        .from(TASK)
                        .where(TASK.WORKSPACE_ID.eq(INITIATIVE.WORKSPACE_ID))
                        .and(TASK.INITIATIVE_ID.eq(INITIATIVE.ID))
                        .and(wanted)
                        .and(TASK.DUE_DAY.isNotNull())
                        .and(TASK.ARCHIVED_AT.isNull())
                        .orderBy(TASK.DUE_DAY, TASK.POSITION))
                .as("steps")
                .convertFrom(rows -> rows.map(
                        row -> new TimelineWork.Step(row.value1(), row.value2(), isDone(row.value3(), closedAt))));
    }

    private static boolean isDone(@Nullable Instant doneAt, @Nullable Instant closedAt) {
        return doneAt != null && (closedAt == null || doneAt.isBefore(closedAt));
    }
}
