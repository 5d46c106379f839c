package org.waymark.kpis;

import static org.waymark.kpis.schema.Tables.HELD_VALUE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.springframework.stereotype.Repository;
import org.waymark.kpis.HeldValue.State;
import org.waymark.kpis.schema.tables.records.HeldValueRecord;
import org.waymark.platform.Actor;

/** Values that wait for approval, and what became of them. */
@Repository
class HeldValueStore {
    private final DSLContext db;

    HeldValueStore(DSLContext db) {
        this.db = db;
    }

    /** Nobody else settles them until this transaction ends. */
    List<HeldValue> lock(UUID workspace, Collection<HeldValue.Id> ids) {
        return locked(
                workspace,
                HELD_VALUE.ID.in(ids.stream().map(HeldValue.Id::value).toList()));
    }

    /** Those of KPIs that wait or were sent back. */
    List<HeldValue> open(UUID workspace, Collection<Kpi.Id> kpis) {
        return locked(
                workspace,
                HELD_VALUE
                        .STATE
                        .in(State.WAITING.name(), State.RETURNED.name())
                        .and(HELD_VALUE.KPI_ID.in(
                                kpis.stream().map(Kpi.Id::value).toList())));
    }

    /** What a person entered at one moment. */
    List<HeldValue> enteredBy(Actor actor, Instant at) {
        return locked(
                actor.workspace(), HELD_VALUE.ENTERED_BY.eq(actor.person()).and(HELD_VALUE.ENTERED_AT.eq(at)));
    }

    /** What a person settled at one moment. */
    List<HeldValue> settledBy(Actor actor, Instant at) {
        return locked(
                actor.workspace(), HELD_VALUE.SETTLED_BY.eq(actor.person()).and(HELD_VALUE.SETTLED_AT.eq(at)));
    }

    void add(UUID workspace, Collection<HeldValue> values) {
        db.batchInsert(values.stream().map(one -> row(workspace, one)).toList()).execute();
    }

    void settle(Actor actor, Collection<HeldValue> values, State state, Instant at, String reason) {
        if (values.isEmpty()) return;
        db.update(HELD_VALUE)
                .set(HELD_VALUE.STATE, state.name())
                .set(HELD_VALUE.SETTLED_BY, actor.person())
                .set(HELD_VALUE.SETTLED_AT, at)
                .set(HELD_VALUE.REASON, reason)
                .where(HELD_VALUE.WORKSPACE_ID.eq(actor.workspace()))
                .and(HELD_VALUE.ID.in(ids(values)))
                .execute();
    }

    /** They wait as before. */
    void reopen(UUID workspace, Collection<HeldValue> values) {
        if (values.isEmpty()) return;
        db.update(HELD_VALUE)
                .set(HELD_VALUE.STATE, State.WAITING.name())
                .setNull(HELD_VALUE.SETTLED_BY)
                .setNull(HELD_VALUE.SETTLED_AT)
                .set(HELD_VALUE.REASON, "")
                .where(HELD_VALUE.WORKSPACE_ID.eq(workspace))
                .and(HELD_VALUE.ID.in(ids(values)))
                .execute();
    }

    private List<HeldValue> locked(UUID workspace, Condition which) {
        var rows = db.selectFrom(HELD_VALUE)
                .where(HELD_VALUE.WORKSPACE_ID.eq(workspace))
                .and(which)
                .orderBy(HELD_VALUE.ID);
        // SQLite has one writer, and this transaction is it
        return (db.family() == SQLDialect.POSTGRES ? rows.forUpdate() : rows).fetch(HeldValueStore::value);
    }

    private static List<UUID> ids(Collection<HeldValue> values) {
        return values.stream().map(one -> one.id().value()).toList();
    }

    static HeldValue value(HeldValueRecord row) {
        return new HeldValue(
                new HeldValue.Id(row.getId()),
                new Kpi.Id(row.getKpiId()),
                row.getDay(),
                row.getValue(),
                row.getNumerator(),
                row.getDenominator(),
                row.getNote(),
                row.getSource(),
                row.getEnteredBy(),
                row.getEnteredAt(),
                State.valueOf(row.getState()),
                row.getSettledBy(),
                row.getSettledAt(),
                row.getReason());
    }

    private static HeldValueRecord row(UUID workspace, HeldValue one) {
        var row = new HeldValueRecord();
        row.setWorkspaceId(workspace);
        row.setId(one.id().value());
        row.setKpiId(one.kpi().value());
        row.setDay(one.day());
        row.setValue(one.value());
        row.setNumerator(one.numerator());
        row.setDenominator(one.denominator());
        row.setNote(one.note());
        row.setSource(one.source());
        row.setEnteredBy(one.enteredBy());
        row.setEnteredAt(one.enteredAt());
        row.setState(one.state().name());
        row.setSettledBy(one.settledBy());
        row.setSettledAt(one.settledAt());
        row.setReason(one.reason());
        return row;
    }
}
