package org.waymark.web.kpis;

import static org.waymark.people.schema.Tables.TEAM;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.waymark.BareWorkspace;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.Visits;
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
import org.waymark.people.Folding;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;

/** A workspace with an admin, and the KPIs that a test asks for. Its clock stands at 19 May 2026. */
public final class KpiStage {
    public final TestDatabase database;
    public final BareWorkspace workspace;
    public final Actor ada;
    public final Kpis kpis;
    public final Measurements measurements;

    public KpiStage(TestDatabase database) {
        this.database = database;
        workspace = new BareWorkspace(database);
        ada = workspace.person(Role.ADMIN);
        kpis = database.get(Kpis.class);
        measurements = database.get(Measurements.class);
    }

    public Visitor visitor() {
        return Visits.by(database, ada);
    }

    public Visitor visitor(Actor actor) {
        return Visits.by(database, actor);
    }

    /** Turnover of the last months, at most 15 %, with the newest value given: 20 each month before. */
    public Kpi turnover(double newest) {
        var kpi = define("Turnover", "People", Direction.LOWER);
        aim(kpi, new DatedTarget(LocalDate.parse("2025-01-01"), null, 15.0));
        record(kpi, 16, newest);
        return kpis.get(ada, kpi.id());
    }

    public Kpi define(String name, String category, Direction direction) {
        return define(name, category, direction, new Holder(Level.COMPANY, ada.person(), null));
    }

    public Kpi define(String name, String category, Direction direction, Holder holder) {
        var metric = new KpiWish.MetricWish(Unit.Kind.PERCENT, "%", 1, direction, Aggregation.LAST, Cadence.MONTHLY, 5);
        return kpis.define(
                ada,
                new KpiWish(
                        name,
                        new Card(
                                "People who leave by their own choice.",
                                "Leaving is dear.",
                                "From the HR system.",
                                "Each quarter."),
                        holder,
                        null,
                        category,
                        Indicator.LAG,
                        metric,
                        5));
    }

    public void aim(Kpi kpi, DatedTarget... targets) {
        kpis.setTargets(ada, kpi.id(), kpis.get(ada, kpi.id()).version(), List.of(targets));
    }

    /** So many months up to April 2026: 20 in each, the newest as given. */
    public void record(Kpi kpi, int months, double newest) {
        var april = YearMonth.of(2026, 4);
        measurements.record(
                ada,
                kpi.id(),
                IntStream.range(0, months)
                        .mapToObj(back -> Recording.of(april.minusMonths(back).atEndOfMonth(), back == 0 ? newest : 20))
                        .toList(),
                "form");
    }

    /** So many months up to April 2026: about 20 in each, give or take 1, the newest as given. */
    public void wavers(Kpi kpi, int months, double newest) {
        var april = YearMonth.of(2026, 4);
        var noise = new Random(7).doubles(months, 19, 21).toArray();
        measurements.record(
                ada,
                kpi.id(),
                IntStream.range(0, months)
                        .mapToObj(back ->
                                Recording.of(april.minusMonths(back).atEndOfMonth(), back == 0 ? newest : noise[back]))
                        .toList(),
                "form");
    }

    public static String path(Kpi kpi) {
        return "/kpis/" + kpi.id().value();
    }

    /** A team that can be found by its name. */
    public UUID team(String name) {
        var team = workspace.team(name);
        database.get(DSLContext.class)
                .update(TEAM)
                .set(TEAM.SEARCH, Folding.fold(name))
                .where(TEAM.ID.eq(team))
                .execute();
        return team;
    }
}
