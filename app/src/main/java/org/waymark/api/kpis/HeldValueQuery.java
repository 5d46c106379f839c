package org.waymark.api.kpis;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.waymark.kpis.schema.Tables.HELD_VALUE;
import static org.waymark.kpis.schema.Tables.KPI;

import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.api.Cursor;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.kpis.HeldValueJson.HeldValueFilter;
import org.waymark.api.kpis.HeldValueJson.HeldValueShown;
import org.waymark.kpis.HeldValue.State;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** The values that wait, or waited, of KPIs that the actor may see. */
@Repository
class HeldValueQuery {
    private final DSLContext db;

    HeldValueQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public HeldValueShown get(Actor actor, UUID id) {
        return db.selectFrom(HELD_VALUE)
                .where(seen(actor), HELD_VALUE.ID.eq(id))
                .fetchOptional(HeldValueShown::of)
                .orElseThrow(() -> new Refused.Missing("held-value"));
    }

    @Transactional(readOnly = true)
    public Listing<HeldValueShown> list(Actor actor, HeldValueFilter filter, Paging paging) {
        var last = paging.after();
        var rows = db.selectFrom(HELD_VALUE)
                .where(seen(actor))
                .and(HELD_VALUE.STATE.eq(Objects.requireNonNullElse(filter.state(), State.WAITING)
                        .name()))
                .and(filter.kpi() == null ? trueCondition() : HELD_VALUE.KPI_ID.eq(filter.kpi()))
                .and(filter.enteredBy() == null ? trueCondition() : HELD_VALUE.ENTERED_BY.eq(filter.enteredBy()))
                .and(last == null ? trueCondition() : HELD_VALUE.ID.gt(last.id()))
                .orderBy(HELD_VALUE.ID)
                .limit(paging.fetched())
                .fetch();
        return paging.listing(rows, row -> new Cursor("", row.getId()), HeldValueShown::of);
    }

    private static Condition seen(Actor actor) {
        return HELD_VALUE
                .WORKSPACE_ID
                .eq(actor.workspace())
                .and(HELD_VALUE.KPI_ID.in(select(KPI.ID)
                        .from(KPI)
                        .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))));
    }
}
