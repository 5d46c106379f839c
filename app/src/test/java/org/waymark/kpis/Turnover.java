package org.waymark.kpis;

import static org.waymark.platform.schema.Tables.FACT;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.waymark.BareWorkspace;
import org.waymark.TestDatabase;
import org.waymark.measure.Measurement;
import org.waymark.measure.Period;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;

/** A monthly KPI that should be at most 15 from 2026 on, and its owner, in a bare workspace. */
final class Turnover {
    static final LocalDate MARCH = LocalDate.parse("2026-03-31");
    static final LocalDate APRIL = LocalDate.parse("2026-04-30");
    static final LocalDate MAY = LocalDate.parse("2026-05-31");
    static final Period ALWAYS = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2200, 12, 31));

    final TestDatabase database;
    final Kpis kpis;
    final Measurements measurements;
    final BareWorkspace workspace;
    final Actor owner;
    final Kpi kpi;

    Turnover(TestDatabase database) {
        this.database = database;
        kpis = database.get(Kpis.class);
        measurements = database.get(Measurements.class);
        workspace = new BareWorkspace(database);
        owner = workspace.person(Role.OWNER);
        kpi = kpis.define(owner, Examples.turnover(owner.person()));
        kpis.setTargets(owner, kpi.id(), 1, List.of(new DatedTarget(LocalDate.parse("2026-01-01"), null, 15.0)));
    }

    Outcome record(Recording... values) {
        return measurements.record(owner, kpi.id(), List.of(values), "form");
    }

    Kpi now() {
        return kpis.get(owner, kpi.id());
    }

    List<RecordedMeasurement> all() {
        return measurements.of(owner, kpi.id(), ALWAYS);
    }

    List<Measurement> values() {
        return all().stream().map(RecordedMeasurement::measurement).toList();
    }

    int facts() {
        return database.get(DSLContext.class).fetchCount(FACT, FACT.WORKSPACE_ID.eq(owner.workspace()));
    }
}
