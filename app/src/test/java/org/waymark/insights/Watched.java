package org.waymark.insights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.waymark.BareWorkspace;
import org.waymark.TestDatabase;
import org.waymark.kpis.Card;
import org.waymark.kpis.DatedTarget;
import org.waymark.kpis.Indicator;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiWish;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.Recording;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Unit;
import org.waymark.people.Audience;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;
import org.waymark.platform.schema.Tables;

/** A bare workspace on 19 May 2026 with an owner, a member and KPIs that are measured by month. */
final class Watched {
    static final LocalDate APRIL = LocalDate.of(2026, 4, 30);

    final TestDatabase database;
    final BareWorkspace workspace;
    final Actor ada;
    final Actor ben;
    final KpiReadings readings;
    final Signals signals;

    Watched(TestDatabase database) {
        this.database = database;
        workspace = new BareWorkspace(database);
        ada = workspace.person(Role.OWNER);
        ben = workspace.person(Role.MEMBER);
        readings = database.get(KpiReadings.class);
        signals = database.get(Signals.class);
    }

    /** In percent, lower is better. */
    Kpi kpi(String name) {
        return kpi(name, Unit.Kind.PERCENT, "%");
    }

    Kpi kpi(String name, Unit.Kind kind, String symbol) {
        return kpi(name, "", Indicator.LAG, kind, symbol);
    }

    Kpi kpi(String name, String category, Indicator indicator) {
        return kpi(name, category, indicator, Unit.Kind.PERCENT, "%");
    }

    private Kpi kpi(String name, String category, Indicator indicator, Unit.Kind kind, String symbol) {
        var metric = new KpiWish.MetricWish(kind, symbol, 1, Direction.LOWER, Aggregation.LAST, Cadence.MONTHLY, 5);
        var holder = new Holder(Level.INDIVIDUAL, ada.person(), null);
        return database.get(Kpis.class)
                .define(ada, new KpiWish(name, Card.EMPTY, holder, null, category, indicator, metric, 5));
    }

    void target(Kpi kpi, LocalDate from, double atMost) {
        var kpis = database.get(Kpis.class);
        kpis.setTargets(ada, kpi.id(), kpis.get(ada, kpi.id()).version(), List.of(new DatedTarget(from, null, atMost)));
    }

    /** From now on only its owner sees it. */
    void hide(Kpi kpi) {
        var kpis = database.get(Kpis.class);
        kpis.share(ada, kpi.id(), kpis.get(ada, kpi.id()).version(), true, Audience.NOBODY);
    }

    /** The newest of them is of April. */
    void measured(Kpi kpi, double... values) {
        measuredUpTo(APRIL, kpi, values);
    }

    /** @param last the last day of the newest month */
    void measuredUpTo(LocalDate last, Kpi kpi, double... values) {
        var recordings = new ArrayList<Recording>();
        for (int i = 0; i < values.length; i++) {
            var month = last.withDayOfMonth(1).minusMonths(values.length - 1L - i);
            recordings.add(Recording.of(month.plusMonths(1).minusDays(1), values[i]));
        }
        database.get(Measurements.class).record(ada, kpi.id(), recordings, "test");
    }

    /** About 20, give or take 1, the same each time. */
    static double[] steady(int months) {
        return new Random(7).doubles(months, 19, 21).toArray();
    }

    void analyse(Kpi kpi) {
        readings.examine(workspace.id, List.of(kpi.id()));
    }

    KpiReading reading(Kpi kpi) {
        return readings.of(ada, kpi.id()).orElseThrow();
    }

    List<Signal> signalsOf(Kpi kpi) {
        return database.get(SignalStore.class)
                .of(workspace.id, Set.of(kpi.id()))
                .getOrDefault(kpi.id(), List.of());
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
