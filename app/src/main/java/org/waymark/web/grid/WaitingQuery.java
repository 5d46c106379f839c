package org.waymark.web.grid;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.waymark.kpis.schema.Tables.HELD_VALUE;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.kpis.schema.Tables.KPI_TARGET;
import static org.waymark.kpis.schema.Tables.MEASUREMENT;
import static org.waymark.people.schema.Tables.PERSON;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.kpis.DatedTarget;
import org.waymark.kpis.HeldValue.State;
import org.waymark.kpis.KpiStanding;
import org.waymark.kpis.Targets;
import org.waymark.kpis.Thresholds;
import org.waymark.measure.Cadence;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.web.kpis.KpiLineFields;

/** What waits for approval, and what was sent back to the reader. */
@Repository
class WaitingQuery {
    private static final int MOST = 500;

    private final DSLContext db;
    private final Access access;

    WaitingQuery(DSLContext db, Access access) {
        this.db = db;
        this.access = access;
    }

    @Transactional(readOnly = true)
    WaitingView of(Actor actor) {
        var before = before();
        var targets = targets();
        var asked = new ArrayList<WaitingView.Line>();
        var own = new ArrayList<WaitingView.Line>();
        var others = new ArrayList<WaitingView.Line>();
        var returned = new ArrayList<WaitingView.Line>();
        db.select(KPI.fields())
                .select(HELD_VALUE.fields())
                .select(PERSON.NAME, before, targets)
                .from(HELD_VALUE)
                .join(KPI)
                .on(KPI.WORKSPACE_ID.eq(HELD_VALUE.WORKSPACE_ID), KPI.ID.eq(HELD_VALUE.KPI_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(HELD_VALUE.ENTERED_BY))
                .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .and(HELD_VALUE.WORKSPACE_ID.eq(actor.workspace()))
                .and(HELD_VALUE
                        .STATE
                        .eq(State.WAITING.name())
                        .or(HELD_VALUE.STATE.eq(State.RETURNED.name()).and(HELD_VALUE.ENTERED_BY.eq(actor.person()))))
                .orderBy(KPI.NAME, HELD_VALUE.DAY, HELD_VALUE.ID)
                .limit(MOST)
                .forEach(row -> {
                    var line = line(row, before, targets);
                    var isOwn = line.by().id().equals(actor.person());
                    if (row.get(HELD_VALUE.STATE).equals(State.RETURNED.name())) returned.add(line);
                    else if (isOwn) own.add(line);
                    else if (access.may(actor, Action.APPROVE_VALUES, owner(row))) asked.add(line);
                    else others.add(line);
                });
        return new WaitingView(asked, own, others, returned);
    }

    private static Holder owner(Record row) {
        return new Holder(Level.INDIVIDUAL, row.get(KPI.OWNER_ID), null);
    }

    private static WaitingView.Line line(Record row, Field<Double> before, Field<List<DatedTarget>> targets) {
        var value = row.get(HELD_VALUE.VALUE);
        var target = new Targets(row.get(targets)).on(row.get(HELD_VALUE.DAY)).orElse(null);
        return new WaitingView.Line(
                row.get(HELD_VALUE.ID),
                row.get(KPI.ID),
                row.get(KPI.NAME),
                KpiLineFields.unit(row),
                Cadence.valueOf(row.get(KPI.CADENCE)),
                row.get(HELD_VALUE.DAY),
                value,
                row.get(before),
                KpiStanding.of(value, target, new Thresholds(row.get(KPI.NEAR_PERCENT))),
                row.get(HELD_VALUE.NOTE),
                new GridRow.Named(row.get(HELD_VALUE.ENTERED_BY), row.get(PERSON.NAME)),
                row.get(HELD_VALUE.ENTERED_AT),
                row.get(HELD_VALUE.REASON));
    }

    private static Field<Double> before() {
        return field(select(MEASUREMENT.VALUE)
                        .from(MEASUREMENT)
                        .where(MEASUREMENT.WORKSPACE_ID.eq(HELD_VALUE.WORKSPACE_ID))
                        .and(MEASUREMENT.KPI_ID.eq(HELD_VALUE.KPI_ID))
                        .and(MEASUREMENT.DAY.eq(HELD_VALUE.DAY)))
                .as("before");
    }

    private static Field<List<DatedTarget>> targets() {
        return multiset(select(KPI_TARGET.FROM_DAY, KPI_TARGET.LOW, KPI_TARGET.HIGH)
                        .from(KPI_TARGET)
                        .where(KPI_TARGET.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), KPI_TARGET.KPI_ID.eq(KPI.ID)))
                .convertFrom(rows -> rows.map(mapping(DatedTarget::new)));
    }
}
