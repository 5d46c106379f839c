package org.waymark.objectives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.waymark.kpis.Card;
import org.waymark.kpis.Indicator;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiWish;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.Recording;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Direction;
import org.waymark.measure.Measurement;
import org.waymark.measure.Target;
import org.waymark.people.Audiences;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;

/** Makes a KPI of each key result that is to be watched from now on, with all that was checked in; a borrowed number is one already. */
@Component
class KeepingAsKpi {
    /** Days after the end of a period by which its value is due. */
    private static final int DUE_DAYS = 5;

    /** In percent of a target. */
    private static final double NEAR = 5;

    /** Of a KPI; key results may say more. */
    private static final int LONGEST_NAME = 200;

    private final Kpis kpis;
    private final Measurements measurements;
    private final CheckInStore checkIns;
    private final PlaceQuery places;
    private final Audiences audiences;

    KeepingAsKpi(Kpis kpis, Measurements measurements, CheckInStore checkIns, PlaceQuery places, Audiences audiences) {
        this.kpis = kpis;
        this.measurements = measurements;
        this.checkIns = checkIns;
        this.places = places;
        this.audiences = audiences;
    }

    Map<KeyResult.Id, Kpi.Id> of(Actor actor, ScoredObjective scored) {
        var kept = new HashMap<KeyResult.Id, Kpi.Id>();
        for (var one : scored.keyResults()) {
            if (one.next() != Next.KPI) continue;
            var borrowed = one.keyResult().definition().kpi();
            kept.put(
                    one.keyResult().id(),
                    borrowed == null ? made(actor, scored.objective(), one.keyResult()) : borrowed);
        }
        return kept;
    }

    private Kpi.Id made(Actor actor, Objective objective, KeyResult keyResult) {
        var kpi = kpis.define(actor, wish(actor, objective, keyResult));
        var values = values(actor, keyResult);
        if (!values.isEmpty()) measurements.record(actor, kpi.id(), values, "check-in");
        if (objective.restricted()) {
            var audience = audiences.of(actor, objective.id().value());
            kpis.share(actor, kpi.id(), kpis.get(actor, kpi.id()).version(), true, audience);
        }
        return kpi.id();
    }

    private KpiWish wish(Actor actor, Objective objective, KeyResult keyResult) {
        var definition = keyResult.definition();
        var unit = definition.unit();
        var metric = new KpiWish.MetricWish(
                unit.kind(),
                unit.symbol(),
                unit.decimals(),
                direction(definition.target()),
                aggregation(definition.target()),
                definition.cadence(),
                DUE_DAYS);
        var card = new Card(definition.description(), objective.title(), "", "");
        return new KpiWish(
                shortened(definition.title()), card, holder(actor, objective), null, "", Indicator.LEAD, metric, NEAR);
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_NAME ? title : title.substring(0, LONGEST_NAME - 1) + "…";
    }

    /** Who has left keeps no KPI: then it is with whoever closes, until they give it to somebody. */
    private Holder holder(Actor actor, Objective objective) {
        return places.isThere(actor, objective.holder())
                ? objective.holder()
                : new Holder(Level.INDIVIDUAL, actor.person(), null);
    }

    /** One for each period, of however many reports. */
    private List<Recording> values(Actor actor, KeyResult keyResult) {
        var definition = keyResult.definition();
        var entries =
                checkIns.entries(actor.workspace(), List.of(keyResult.id())).getOrDefault(keyResult.id(), List.of());
        var reports = new TreeMap<LocalDate, List<Measurement>>();
        for (var entry : entries) {
            if (entry.value() == null) continue;
            reports.computeIfAbsent(definition.cadence().periodOf(entry.day()).end(), _ -> new ArrayList<>())
                    .add(new Measurement(entry.day(), entry.value()));
        }
        var values = new ArrayList<Recording>();
        var aggregation = aggregation(definition.target());
        reports.forEach((end, its) -> aggregation.of(its).ifPresent(value -> values.add(Recording.of(end, value))));
        return values;
    }

    private static Direction direction(Target target) {
        return switch (target) {
            case Target.Reach reach -> reach.direction();
            case Target.Scale scale -> scale.target() > scale.base() ? Direction.HIGHER : Direction.LOWER;
            case Target.Relative relative -> relative.percent() > 0 ? Direction.HIGHER : Direction.LOWER;
            case Target.Hold hold ->
                hold.low() == null ? Direction.LOWER : hold.high() == null ? Direction.HIGHER : Direction.BAND;
            case Target.Rate rate -> rate.limit() == Target.Rate.Limit.AT_LEAST ? Direction.HIGHER : Direction.LOWER;
            case Target.Milestones _, Target.Zones _, Target.YesNo _ ->
                throw new IllegalArgumentException("No number to be watched: " + target);
        };
    }

    private static Aggregation aggregation(Target target) {
        if (!(target instanceof Target.Rate rate)) return Aggregation.LAST;
        return switch (rate.by()) {
            case SUM -> Aggregation.SUM;
            case MEAN -> Aggregation.AVERAGE;
        };
    }
}
