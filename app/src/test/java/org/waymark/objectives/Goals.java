package org.waymark.objectives;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.waymark.BareWorkspace;
import org.waymark.TestDatabase;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.CycleWish;
import org.waymark.cycles.Cycles;
import org.waymark.cycles.Rhythm;
import org.waymark.kpis.Card;
import org.waymark.kpis.Indicator;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiWish;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.Recording;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Target;
import org.waymark.measure.Unit;
import org.waymark.people.Audience;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;
import org.waymark.platform.schema.Tables;

/** A bare workspace with a running quarter, an admin and two members, and the doors of this module. */
final class Goals {
    final TestDatabase database;
    final BareWorkspace workspace;
    final Actor admin;
    final Actor ada;
    final Actor ben;
    final Cycle quarter;
    final Cycles cycles;
    final Objectives objectives;
    final KeyResults keyResults;
    final CheckIns checkIns;

    Goals(TestDatabase database) {
        this.database = database;
        workspace = new BareWorkspace(database);
        admin = workspace.person(Role.ADMIN);
        ada = workspace.person(Role.MEMBER);
        ben = workspace.person(Role.MEMBER);
        cycles = database.get(Cycles.class);
        objectives = database.get(Objectives.class);
        keyResults = database.get(KeyResults.class);
        checkIns = database.get(CheckIns.class);
        quarter = cycles.create(
                admin, new CycleWish("", Rhythm.QUARTER, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30), null));
    }

    Objective objective(Actor owner, String title) {
        return objectives.draft(owner, Wishes.objective(quarter.id(), title, owner.person()));
    }

    KeyResult keyResult(Actor owner, Objective objective, String title, Target target) {
        return keyResults.add(owner, objective.id(), Wishes.keyResult(title, owner.person(), target));
    }

    /** Watched by month, lower is better. */
    Kpi kpi(Actor owner, String name) {
        return kpi(owner, name, Cadence.MONTHLY);
    }

    Kpi kpi(Actor owner, String name, Cadence cadence) {
        var metric = new KpiWish.MetricWish(Unit.Kind.PERCENT, "%", 1, Direction.LOWER, Aggregation.LAST, cadence, 5);
        var holder = new Holder(Level.INDIVIDUAL, owner.person(), null);
        return database.get(Kpis.class)
                .define(owner, new KpiWish(name, Card.EMPTY, holder, null, "", Indicator.LAG, metric, 5));
    }

    void hide(Kpi kpi) {
        var kpis = database.get(Kpis.class);
        kpis.share(ada, kpi.id(), kpis.get(ada, kpi.id()).version(), true, Audience.NOBODY);
    }

    void measured(Actor actor, Kpi kpi, String day, double value) {
        database.get(Measurements.class)
                .record(actor, kpi.id(), List.of(Recording.of(LocalDate.parse(day), value)), "test");
    }

    List<String> factsAbout(UUID subject) {
        return database.get(DSLContext.class)
                .select(Tables.FACT.KIND)
                .from(Tables.FACT)
                .where(Tables.FACT.WORKSPACE_ID.eq(workspace.id))
                .and(Tables.FACT.SUBJECT_ID.eq(subject))
                .orderBy(Tables.FACT.ID)
                .fetch(Tables.FACT.KIND);
    }
}
