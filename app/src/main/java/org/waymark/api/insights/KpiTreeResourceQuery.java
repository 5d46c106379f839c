package org.waymark.api.insights;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.waymark.insights.schema.Tables.KPI_DRIVER;
import static org.waymark.insights.schema.Tables.KPI_FORMULA;
import static org.waymark.insights.schema.Tables.KPI_READING;
import static org.waymark.kpis.schema.Tables.KPI;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.api.Cursor;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.insights.KpiTreeJson.KpiNodeShown;
import org.waymark.insights.Drivers;
import org.waymark.insights.ReadingRow;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiStanding;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.platform.Json;

/** Where trees of KPIs begin, and what each is made of. */
@Repository
class KpiTreeResourceQuery {
    private static final Field<Integer> PARTS = field(selectCount()
                    .from(KPI_DRIVER)
                    .where(KPI_DRIVER.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), KPI_DRIVER.KPI_ID.eq(KPI.ID)))
            .as("parts");

    private static final List<SelectField<?>> COLUMNS =
            List.of(KPI.ID, KPI.NAME, KPI.SEARCH, KPI.COMPUTED, PARTS, KPI.LATEST_DAY, KPI.LATEST_VALUE, KPI.STANDING);

    private final DSLContext db;
    private final Json json;

    KpiTreeResourceQuery(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public Listing<KpiNodeShown> roots(Actor actor, Paging paging) {
        var last = paging.after();
        var rows = db.select(COLUMNS)
                .from(KPI)
                .where(visible(actor), isMade(), isUnnamed(actor))
                .and(last == null ? trueCondition() : row(KPI.SEARCH, KPI.ID).gt(last.key(), last.id()))
                .orderBy(KPI.SEARCH, KPI.ID)
                .limit(paging.fetched())
                .fetch();
        return paging.listing(rows, one -> new Cursor(one.get(KPI.SEARCH), one.get(KPI.ID)), one -> shown(one, null));
    }

    @Transactional(readOnly = true)
    public Listing<KpiNodeShown> parts(Actor actor, Kpi.Id above, Paging paging) {
        var drivers = drivers(actor, above);
        var rows = db.select(COLUMNS)
                .from(KPI)
                .join(KPI_DRIVER)
                .on(KPI_DRIVER.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), KPI_DRIVER.DRIVER_ID.eq(KPI.ID))
                .where(visible(actor), KPI_DRIVER.KPI_ID.eq(above.value()))
                .orderBy(KPI_DRIVER.POSITION)
                .fetch();
        return paging.part(rows, one -> one.get(KPI.ID), one -> shown(one, drivers));
    }

    private @Nullable Drivers drivers(Actor actor, Kpi.Id kpi) {
        return db.selectFrom(KPI_READING)
                .where(KPI_READING.WORKSPACE_ID.eq(actor.workspace()), KPI_READING.KPI_ID.eq(kpi.value()))
                .fetchOptional(row -> ReadingRow.reading(row, json).detail().drivers())
                .orElse(null);
    }

    private static KpiNodeShown shown(Record row, @Nullable Drivers drivers) {
        return new KpiNodeShown(
                row.get(KPI.ID),
                row.get(KPI.NAME),
                row.get(KPI.COMPUTED),
                row.get(PARTS),
                row.get(KPI.LATEST_DAY),
                row.get(KPI.LATEST_VALUE),
                KpiStanding.valueOf(row.get(KPI.STANDING)),
                drivers == null ? null : share(row.get(KPI.ID), drivers));
    }

    private static @Nullable Double share(UUID kpi, Drivers drivers) {
        var its = drivers.drivers().stream()
                .filter(driver -> driver.kpi().value().equals(kpi))
                .toList();
        return its.isEmpty()
                ? null
                : Double.valueOf(
                        its.stream().mapToDouble(Drivers.Driver::change).sum());
    }

    private static Condition isMade() {
        return exists(selectOne()
                .from(KPI_FORMULA)
                .where(KPI_FORMULA.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), KPI_FORMULA.KPI_ID.eq(KPI.ID)));
    }

    private static Condition isUnnamed(Actor actor) {
        var above = KPI.as("above");
        return notExists(selectOne()
                .from(KPI_DRIVER)
                .join(above)
                .on(above.WORKSPACE_ID.eq(KPI_DRIVER.WORKSPACE_ID), above.ID.eq(KPI_DRIVER.KPI_ID))
                .where(KPI_DRIVER.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), KPI_DRIVER.DRIVER_ID.eq(KPI.ID))
                .and(above.ARCHIVED_AT.isNull())
                .and(Visibility.covers(actor, above.WORKSPACE_ID, above.ID, above.RESTRICTED, above.OWNER_ID)));
    }

    private static Condition visible(Actor actor) {
        return Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID)
                .and(KPI.ARCHIVED_AT.isNull());
    }
}
