package org.waymark.notifications;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.platform.Fact;

/** What many people owe, in one statement for each kind of thing. */
@Repository
class OwedQuery {
    /** So long after its end a key result still waits for its last check-in. */
    private static final int GRACE_DAYS = 31;

    private final DSLContext db;
    private final OwedWorkQuery work;

    OwedQuery(DSLContext db, OwedWorkQuery work) {
        this.db = db;
        this.work = work;
    }

    /**
     * By day.
     *
     * @param after only what is due later than this; null: also what is late
     * @param until the last day
     */
    List<Owed> of(UUID workspace, Collection<UUID> persons, @Nullable LocalDate after, LocalDate until) {
        var owed = new ArrayList<Owed>();
        owed.addAll(checkIns(workspace, persons, after, until));
        owed.addAll(values(workspace, persons, after, until));
        owed.addAll(work.of(workspace, persons, after, until));
        return owed;
    }

    private List<Owed> checkIns(UUID workspace, Collection<UUID> persons, @Nullable LocalDate after, LocalDate until) {
        return db.select(
                        KEY_RESULT.OWNER_ID, KEY_RESULT.ID, OBJECTIVE.ID, KEY_RESULT.TITLE, KEY_RESULT.NEXT_CHECK_IN_ON)
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                .and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                .where(KEY_RESULT.WORKSPACE_ID.eq(workspace))
                .and(KEY_RESULT.OWNER_ID.in(persons))
                .and(KEY_RESULT.NEXT_CHECK_IN_ON.le(until))
                .and(after == null ? noCondition() : KEY_RESULT.NEXT_CHECK_IN_ON.gt(after))
                .and(KEY_RESULT.DUE_DAY.ge(until.minusDays(GRACE_DAYS)))
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .and(OBJECTIVE.PUBLISHED_AT.isNotNull())
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .and(notExists(selectOne()
                        .from(CYCLE_CLOSURE)
                        .where(CYCLE_CLOSURE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                        .and(CYCLE_CLOSURE.CYCLE_ID.eq(OBJECTIVE.CYCLE_ID))))
                .orderBy(KEY_RESULT.NEXT_CHECK_IN_ON, KEY_RESULT.ID)
                .fetch(row -> new Owed(
                        row.value1(),
                        Reason.CHECK_IN,
                        new Fact.Subject("key-result", row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5()));
    }

    /** Whoever measures a KPI owes its values, else its owner; those that are computed are owed by nobody. */
    private List<Owed> values(UUID workspace, Collection<UUID> persons, @Nullable LocalDate after, LocalDate until) {
        return db.select(KPI.OWNER_ID, KPI.MEASURER_ID, KPI.ID, KPI.NAME, KPI.DUE_ON)
                .from(KPI)
                .where(KPI.WORKSPACE_ID.eq(workspace))
                .and(isOf(persons))
                .and(KPI.DUE_ON.le(until))
                .and(after == null ? noCondition() : KPI.DUE_ON.gt(after))
                .and(KPI.ARCHIVED_AT.isNull())
                .and(KPI.COMPUTED.eq(false))
                .orderBy(KPI.DUE_ON, KPI.ID)
                .fetch(row -> new Owed(
                        row.value2() == null ? row.value1() : row.value2(),
                        Reason.VALUE,
                        new Fact.Subject("kpi", row.value3()),
                        row.value3(),
                        row.value4(),
                        row.value5()));
    }

    private static Condition isOf(Collection<UUID> persons) {
        return KPI.MEASURER_ID.in(persons).or(KPI.MEASURER_ID.isNull().and(KPI.OWNER_ID.in(persons)));
    }
}
