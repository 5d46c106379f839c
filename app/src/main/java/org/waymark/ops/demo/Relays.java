package org.waymark.ops.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waymark.insights.CascadeRule;
import org.waymark.insights.CascadeWish;
import org.waymark.insights.Cascades;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.Recording;
import org.waymark.measure.Cadence;
import org.waymark.ops.demo.Cast.Troupe;

/** Hands KPIs of the company on to its teams, which count for themselves from then on. */
@Component
class Relays {
    private static final int ENTERED_AFTER = 3;

    private final Cascades cascades;
    private final Measurements measurements;

    Relays(Cascades cascades, Measurements measurements) {
        this.cascades = cascades;
        this.measurements = measurements;
    }

    /** The file. */
    record Book(List<Relay> relays) {}

    /** A KPI that follows from those of teams. */
    record Relay(String kpi, CascadeRule rule, CascadeWish.Targets targets, List<Leg> teams) {}

    /** @param values of the last complete months, the newest last */
    record Leg(String team, double weight, String by, List<Double> values) {}

    void begin(Troupe troupe, Map<String, Kpi.Id> kpis, Timeline timeline) {
        for (var relay : Shelf.read("relays", Book.class).relays()) {
            var kpi = Objects.requireNonNull(kpis.get(relay.kpi()));
            var wish = new CascadeWish(
                    relay.rule(),
                    relay.targets(),
                    relay.teams().stream()
                            .map(leg -> new CascadeWish.Share(troupe.team(leg.team()), leg.weight()))
                            .toList());
            var seal = cascades.plan(troupe.owner(), kpi, wish).seal();
            cascades.cascade(troupe.owner(), kpi, wish, seal);
            var parts = cascades.of(troupe.owner(), kpi).orElseThrow().parts();
            for (int i = 0; i < parts.size(); i++) {
                run(relay.teams().get(i), parts.get(i).kpi(), troupe, timeline);
            }
        }
    }

    /** What was before the story begins comes in at once, the rest month by month. */
    private void run(Leg leg, Kpi.Id kpi, Troupe troupe, Timeline timeline) {
        var month = Cadence.MONTHLY.periodOf(timeline.today());
        var months = new ArrayList<Recording>();
        for (int back = 0; back < leg.values().size(); back++) {
            month = Cadence.MONTHLY.previous(month);
            months.add(Recording.of(month.end(), leg.values().get(leg.values().size() - 1 - back)));
        }
        for (var value : months.reversed()) {
            timeline.on(
                    value.day().plusDays(ENTERED_AFTER),
                    () -> measurements.record(troupe.actor(leg.by()), kpi, List.of(value), "form"));
        }
    }
}
