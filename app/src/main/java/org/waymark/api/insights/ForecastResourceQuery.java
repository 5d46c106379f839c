package org.waymark.api.insights;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.waymark.insights.schema.Tables.KPI_FORECAST;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.api.Cursor;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.insights.schema.tables.records.KpiForecastRecord;
import org.waymark.kpis.Kpi;
import org.waymark.platform.Actor;

/** What was forecast for a KPI. */
@Repository
class ForecastResourceQuery {
    private final DSLContext db;

    ForecastResourceQuery(DSLContext db) {
        this.db = db;
    }

    /** @param kpi one that the actor sees */
    @Transactional(readOnly = true)
    public Listing<ForecastShown> list(Actor actor, Kpi.Id kpi, Paging paging) {
        var rows = db.selectFrom(KPI_FORECAST)
                .where(KPI_FORECAST.WORKSPACE_ID.eq(actor.workspace()))
                .and(KPI_FORECAST.KPI_ID.eq(kpi.value()))
                .and(after(paging.after()))
                .orderBy(KPI_FORECAST.FOR_DAY.desc(), KPI_FORECAST.MADE_THROUGH.desc())
                .limit(paging.fetched())
                .fetch();
        return paging.listing(rows, ForecastResourceQuery::cursor, ForecastShown::of);
    }

    private static Cursor cursor(KpiForecastRecord row) {
        return new Cursor(row.getForDay() + "/" + row.getMadeThrough(), row.getKpiId());
    }

    private static Condition after(@Nullable Cursor last) {
        if (last == null) return noCondition();
        var days = last.days(2);
        return row(KPI_FORECAST.FOR_DAY, KPI_FORECAST.MADE_THROUGH).lt(days.getFirst(), days.getLast());
    }
}
