package org.waymark.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.cycles.Today;
import org.waymark.imports.Execution.Record;
import org.waymark.imports.Plan.KpiStep;
import org.waymark.kpis.DatedTarget;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiRecording;
import org.waymark.kpis.KpiWish;
import org.waymark.kpis.Kpis;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.Recording;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.platform.Json;

/** Makes and changes KPIs and records their values, as planned. */
@Component
class KpiExecution {
    private static final String SOURCE = "import";

    private final Kpis kpis;
    private final Measurements measurements;
    private final Today today;
    private final Json json;

    KpiExecution(Kpis kpis, Measurements measurements, Today today, Json json) {
        this.kpis = kpis;
        this.measurements = measurements;
        this.today = today;
        this.json = json;
    }

    void carryOut(Actor actor, Plan plan, Kept.Places places, Pieces pieces) {
        var made = new HashMap<UUID, UUID>();
        pieces.each(plan.kpis(), Pieces.STEPS, (steps, done) -> {
            for (var step : steps) {
                var id = carryOut(actor, step, holder(step, places), done);
                made.put(step.id(), id);
                done.known(Identity.Kind.KPI, step.key(), id, step.fingerprint());
            }
        });
        record(actor, plan, made, pieces);
    }

    private UUID carryOut(Actor actor, KpiStep step, Holder holder, Record done) {
        return switch (step.deed()) {
            case SAME -> step.id();
            case MAKE -> {
                var kpi = aimed(actor, kpis.define(actor, with(step.wish(), holder)), step.target());
                done.made(Trace.Kind.KPI, kpi.id().value(), kpi.version());
                yield kpi.id().value();
            }
            case CHANGE -> {
                var id = new Kpi.Id(step.id());
                var before = kpis.get(actor, id);
                var kept = Kept.wish(before);
                var after = kpis.edit(actor, id, before.version(), Kept.changed(kept, step.wish(), holder));
                done.traces()
                        .add(new Trace(
                                Deed.CHANGE,
                                Trace.Kind.KPI,
                                step.id(),
                                after.version(),
                                json.write(kept).data()));
                yield step.id();
            }
        };
    }

    /** From the start of the year on; a band needs two numbers, and files have one. */
    private Kpi aimed(Actor actor, Kpi kpi, @Nullable Double target) {
        if (target == null) return kpi;
        var from = today.in(actor.workspace()).withDayOfYear(1);
        var aim =
                switch (kpi.metric().direction()) {
                    case HIGHER -> new DatedTarget(from, target, null);
                    case LOWER -> new DatedTarget(from, null, target);
                    case BAND -> new DatedTarget(from, target, target);
                };
        return kpis.setTargets(actor, kpi.id(), kpi.version(), List.of(aim));
    }

    private void record(Actor actor, Plan plan, Map<UUID, UUID> made, Pieces pieces) {
        var values = new ArrayList<KpiRecording>();
        for (var step : plan.values()) {
            if (step.deed() == Deed.SAME) continue;
            values.add(new KpiRecording(
                    new Kpi.Id(made.getOrDefault(step.kpi(), step.kpi())),
                    new Recording(step.end(), step.value(), null, null, step.note())));
        }
        pieces.each(values, Measurements.MOST, (piece, done) -> {
            var receipt = measurements.receiveAll(actor, piece, SOURCE);
            done.traces()
                    .add(new Trace(
                            Deed.MAKE,
                            Trace.Kind.VALUES,
                            actor.person(),
                            0,
                            json.write(new Kept.Values(actor.person(), receipt.at()))
                                    .data()));
        });
    }

    private static Holder holder(KpiStep step, Kept.Places places) {
        var owner = step.wish().holder().owner();
        return step.team().isEmpty()
                ? new Holder(Level.COMPANY, owner, null)
                : new Holder(Level.TEAM, owner, places.teams().get(step.team()));
    }

    private static KpiWish with(KpiWish wish, Holder holder) {
        return new KpiWish(
                wish.name(),
                wish.card(),
                holder,
                wish.measurer(),
                wish.category(),
                wish.indicator(),
                wish.metric(),
                wish.nearPercent());
    }
}
