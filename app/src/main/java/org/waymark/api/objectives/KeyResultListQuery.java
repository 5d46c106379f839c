package org.waymark.api.objectives;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.api.Cursor;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Folding;
import org.waymark.platform.Actor;

/** Key results whatever their objective: what is due of a person, of a team, of a cycle. */
@Repository
class KeyResultListQuery {
    /** Where no check-in is due any more, behind all others. */
    private static final Field<LocalDate> NEXT =
            coalesce(KEY_RESULT.NEXT_CHECK_IN_ON, inline(LocalDate.of(9999, 12, 31)));

    private final DSLContext db;
    private final KeyResultResourceQuery one;

    KeyResultListQuery(DSLContext db, KeyResultResourceQuery one) {
        this.db = db;
        this.one = one;
    }

    @Transactional(readOnly = true)
    public Listing<KeyResultShown> list(Actor actor, KeyResultFilter filter, Paging paging) {
        boolean byDay = filter.sort() == KeyResultFilter.Sort.NEXT_CHECK_IN;
        var rows = db.select(KEY_RESULT.fields())
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID))
                .and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                .where(ReadableObjectives.by(actor, OBJECTIVE), matching(filter), after(paging.after(), byDay))
                .orderBy(byDay ? List.<OrderField<?>>of(NEXT, KEY_RESULT.ID) : List.<OrderField<?>>of(KEY_RESULT.ID))
                .limit(paging.fetched())
                .fetch();
        return paging.listing(rows, row -> cursor(row, byDay), row -> one.shown(row.into(KEY_RESULT)));
    }

    private static Cursor cursor(Record row, boolean byDay) {
        var next = Objects.requireNonNullElse(row.get(KEY_RESULT.NEXT_CHECK_IN_ON), LocalDate.of(9999, 12, 31));
        return new Cursor(byDay ? next.toString() : "", row.get(KEY_RESULT.ID));
    }

    private static Condition after(@Nullable Cursor last, boolean byDay) {
        if (last == null) return noCondition();
        return byDay ? row(NEXT, KEY_RESULT.ID).gt(last.day(), last.id()) : KEY_RESULT.ID.gt(last.id());
    }

    private static Condition matching(KeyResultFilter filter) {
        return and(
                asked(filter.q(), KeyResultListQuery::holds),
                asked(filter.cycle(), ObjectiveResourceQuery::isIn),
                asked(filter.owner(), KEY_RESULT.OWNER_ID::eq),
                asked(filter.team(), OBJECTIVE.TEAM_ID::eq),
                asked(filter.kpi(), KEY_RESULT.KPI_ID::eq),
                asked(filter.status(), status -> KEY_RESULT.STATUS.eq(status.name())),
                asked(filter.dueBy(), KEY_RESULT.NEXT_CHECK_IN_ON::le),
                asked(filter.draft(), ObjectiveResourceQuery::isDraft),
                Boolean.TRUE.equals(filter.archived())
                        ? KEY_RESULT.ARCHIVED_AT.isNotNull()
                        : KEY_RESULT.ARCHIVED_AT.isNull().and(OBJECTIVE.ARCHIVED_AT.isNull()));
    }

    private static <T> Condition asked(@Nullable T wanted, Function<T, Condition> is) {
        return wanted == null ? noCondition() : is.apply(wanted);
    }

    private static Condition holds(String words) {
        return and(Arrays.stream(Folding.fold(words).split(" "))
                .limit(10)
                .map(KEY_RESULT.SEARCH::contains)
                .toList());
    }
}
