package org.waymark.kpis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.kpis.HeldValue.State;
import org.waymark.kpis.HeldValuesChanged.Change;
import org.waymark.measure.Period;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;

/**
 * Takes the values that people enter, by the rules of their workspace: in a form, a grid, a sheet, or through the API. What machines
 * measure goes straight to {@link Measurements}.
 */
@Service
public class EnteredValues {
    private final Measurements measurements;
    private final MeasurementStore known;
    private final KpiStore kpis;
    private final ValueRuleStore rules;
    private final HeldValueStore held;
    private final ApproverQuery approvers;
    private final Ids ids;
    private final HeldValueFacts facts;

    EnteredValues(
            Measurements measurements,
            MeasurementStore known,
            KpiStore kpis,
            ValueRuleStore rules,
            HeldValueStore held,
            ApproverQuery approvers,
            Ids ids,
            HeldValueFacts facts) {
        this.measurements = measurements;
        this.known = known;
        this.kpis = kpis;
        this.rules = rules;
        this.held = held;
        this.approvers = approvers;
        this.ids = ids;
        this.facts = facts;
    }

    /** Values of one KPI: all of them, or none if one is bad. */
    @Transactional
    public Entered enter(Actor actor, Kpi.Id id, List<Recording> values, String source) {
        return enter(actor, id, Batch.of(id, values), source);
    }

    @Transactional
    public Entered enter(Actor actor, Kpi.Id id, Batch batch, String source) {
        kpis.lock(actor, id);
        return enter(actor, batch, source);
    }

    /** All of them, or none if one is bad. */
    @Transactional
    public Entered enter(Actor actor, List<KpiRecording> values, String source) {
        return enter(actor, Batch.of(values), source);
    }

    /** All of them, or none if one is bad or could not be read. */
    @Transactional
    public Entered enter(Actor actor, Batch batch, String source) {
        var now = rules.get(actor.workspace()).rules();
        var values = batch.values();
        var wanted = values.stream().map(KpiRecording::kpi).collect(Collectors.toSet());
        if (values.isEmpty() || values.size() > Measurements.MOST || isPlain(now, actor, wanted)) {
            return new Entered(measurements.receiveAll(actor, batch, source), 0);
        }
        var found = kpis.lock(actor, wanted);
        var judged = measurements.judged(actor, found, batch, source);
        var accepted = judged.accepted().all();
        if (accepted.isEmpty()) return new Entered(measurements.receiveAll(actor, batch, source), 0);
        var asked = now.approves() ? approvers.besides(actor, found.keySet()) : Map.<Kpi.Id, Set<UUID>>of();
        var days = accepted.stream().map(RecordedMeasurement::day).collect(Collectors.toCollection(TreeSet::new));
        var plan = EnteringPlan.of(
                batch,
                judged,
                new EnteringPlan.Ground(
                        now,
                        found,
                        kpis.targets(actor.workspace(), found.keySet()),
                        known.logs(actor.workspace(), found.keySet(), new Period(days.first(), days.last())),
                        asked.keySet()));
        var receipt = measurements.receiveAll(actor, plan.recorded(), source);
        replace(actor, accepted, receipt.at());
        hold(actor, plan.held(), receipt.at(), found, asked);
        return new Entered(receipt, plan.held().size());
    }

    /** Undoes one entry of this person: what it recorded says again what it said before, and what waits waits no more. */
    @Transactional
    public void takeBack(Actor actor, Instant enteredAt) {
        var waiting = held.enteredBy(actor, enteredAt).stream()
                .filter(one -> one.state() == State.WAITING)
                .toList();
        if (waiting.isEmpty()
                || !known.recordedBy(actor.workspace(), actor.person(), enteredAt)
                        .isEmpty()) {
            measurements.withdraw(actor, enteredAt);
        }
        held.reopen(
                actor.workspace(),
                held.settledBy(actor, enteredAt).stream()
                        .filter(one -> one.state() == State.REPLACED)
                        .toList());
        if (waiting.isEmpty()) return;
        held.settle(actor, waiting, State.WITHDRAWN, enteredAt, "");
        facts.tell(actor, enteredAt, Change.WITHDRAWN, waiting, kpis.lock(actor, kpisOf(waiting)), Map.of());
    }

    /** No rule holds, and nothing waits since others held. */
    private boolean isPlain(ValueRules now, Actor actor, Set<Kpi.Id> wanted) {
        return now.equals(ValueRules.NONE)
                && held.open(actor.workspace(), wanted).isEmpty();
    }

    /** What waits for the same periods waits no more. */
    private void replace(Actor actor, List<RecordedMeasurement> values, Instant at) {
        var cells = values.stream()
                .map(one -> new HeldValue.Cell(one.kpi(), one.day()))
                .collect(Collectors.toSet());
        var kpis = cells.stream().map(HeldValue.Cell::kpi).collect(Collectors.toSet());
        var before = held.open(actor.workspace(), kpis).stream()
                .filter(one -> cells.contains(one.cell()))
                .toList();
        held.settle(actor, before, State.REPLACED, at, "");
    }

    private void hold(
            Actor actor,
            List<RecordedMeasurement> values,
            Instant at,
            Map<Kpi.Id, Kpi> found,
            Map<Kpi.Id, Set<UUID>> asked) {
        if (values.isEmpty()) return;
        var waiting = values.stream()
                .map(one -> HeldValue.waiting(new HeldValue.Id(ids.next()), one, at))
                .toList();
        held.add(actor.workspace(), waiting);
        facts.tell(actor, at, Change.ENTERED, waiting, found, asked);
    }

    private static Set<Kpi.Id> kpisOf(List<HeldValue> values) {
        return values.stream().map(HeldValue::kpi).collect(Collectors.toSet());
    }
}
