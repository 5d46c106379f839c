package org.waymark.api.kpis;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;
import static org.waymark.kpis.schema.Tables.KPI;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.api.Cursor;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.kpis.schema.tables.records.KpiRecord;
import org.waymark.people.Folding;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** The KPIs that the actor may see, as the API shows them. */
@Repository
class KpiResourceQuery {
    private final DSLContext db;

    KpiResourceQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public KpiShown get(Actor actor, UUID id) {
        return db.selectFrom(KPI)
                .where(visible(actor), KPI.ID.eq(id))
                .fetchOptional(KpiShown::of)
                .orElseThrow(() -> new Refused.Missing("kpi"));
    }

    @Transactional(readOnly = true)
    public Listing<KpiShown> list(Actor actor, KpiFilter filter, Paging paging) {
        boolean byName = filter.sort() != KpiFilter.Sort.OLDEST;
        var rows = db.selectFrom(KPI)
                .where(visible(actor), matching(filter), after(paging.after(), byName))
                .orderBy(byName ? List.<OrderField<?>>of(KPI.SEARCH, KPI.ID) : List.<OrderField<?>>of(KPI.ID))
                .limit(paging.fetched())
                .fetch();
        return paging.listing(rows, row -> cursor(row, byName), KpiShown::of);
    }

    private static Cursor cursor(KpiRecord row, boolean byName) {
        return new Cursor(byName ? row.getSearch() : "", row.getId());
    }

    private static Condition after(@Nullable Cursor last, boolean byName) {
        if (last == null) return trueCondition();
        return byName ? row(KPI.SEARCH, KPI.ID).gt(last.key(), last.id()) : KPI.ID.gt(last.id());
    }

    private static Condition matching(KpiFilter filter) {
        var words =
                filter.q() == null ? new String[0] : Folding.fold(filter.q()).split(" ");
        var condition = Boolean.TRUE.equals(filter.archived()) ? KPI.ARCHIVED_AT.isNotNull() : KPI.ARCHIVED_AT.isNull();
        for (var word : Arrays.stream(words).limit(10).toList()) {
            condition = condition.and(KPI.SEARCH.contains(word));
        }
        return condition
                .and(filter.owner() == null ? trueCondition() : KPI.OWNER_ID.eq(filter.owner()))
                .and(filter.measurer() == null ? trueCondition() : KPI.MEASURER_ID.eq(filter.measurer()))
                .and(filter.team() == null ? trueCondition() : KPI.TEAM_ID.eq(filter.team()))
                .and(
                        filter.level() == null
                                ? trueCondition()
                                : KPI.LEVEL.eq(filter.level().name()))
                .and(filter.category() == null ? trueCondition() : KPI.CATEGORY.eq(filter.category()))
                .and(
                        filter.standing() == null
                                ? trueCondition()
                                : KPI.STANDING.eq(filter.standing().name()));
    }

    private static Condition visible(Actor actor) {
        return Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID);
    }
}
