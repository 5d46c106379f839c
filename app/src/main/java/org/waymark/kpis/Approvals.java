package org.waymark.kpis;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.kpis.HeldValue.State;
import org.waymark.kpis.HeldValuesChanged.Change;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.platform.Problems;
import org.waymark.platform.Refused;

/** Settles values that wait: the owner of their KPI or an admin approves them or sends them back, but never who entered them. */
@Service
public class Approvals {
    private static final int LONGEST_REASON = 1000;

    private final HeldValueStore store;
    private final HeldValueFacts facts;
    private final KpiStore kpis;
    private final Measurements measurements;
    private final ApproverQuery approvers;
    private final Access access;
    private final Clock clock;

    Approvals(
            HeldValueStore store,
            HeldValueFacts facts,
            KpiStore kpis,
            Measurements measurements,
            ApproverQuery approvers,
            Access access,
            Clock clock) {
        this.store = store;
        this.facts = facts;
        this.kpis = kpis;
        this.measurements = measurements;
        this.approvers = approvers;
        this.access = access;
        this.clock = clock;
    }

    /** Values that wait, with the KPIs that they are of. */
    private record Waiting(List<HeldValue> values, Map<Kpi.Id, Kpi> kpis) {}

    /**
     * Makes measurements of them.
     *
     * @return the moment by which it can be taken back
     */
    @Transactional
    public Instant approve(Actor actor, Collection<HeldValue.Id> ids) {
        var waiting = waiting(actor, ids);
        waiting.values().forEach(one -> requireApprover(actor, waiting, one));
        var at = measurements
                .receiveAll(
                        actor,
                        waiting.values().stream().map(HeldValue::recording).toList(),
                        waiting.values().getFirst().source())
                .at();
        return settle(actor, waiting, State.APPROVED, Change.APPROVED, at, "");
    }

    /** @return the moment by which it can be taken back */
    @Transactional
    public Instant sendBack(Actor actor, Collection<HeldValue.Id> ids, String reason) {
        var waiting = waiting(actor, ids);
        waiting.values().forEach(one -> requireApprover(actor, waiting, one));
        var problems = new Problems();
        var said = problems.text("reason", reason, LONGEST_REASON);
        if (said.isEmpty()) problems.add("reason", "", "no.text.missing", LONGEST_REASON);
        problems.refuse();
        return settle(actor, waiting, State.RETURNED, Change.RETURNED, clock.instant(), said);
    }

    /** Takes back what one entered oneself: it waits no more. */
    @Transactional
    public Instant withdraw(Actor actor, Collection<HeldValue.Id> ids) {
        var waiting = waiting(actor, ids);
        if (!waiting.values().stream().allMatch(one -> one.enteredBy().equals(actor.person()))) {
            throw new Refused.Forbidden("no.kpis.withdraw-own");
        }
        return settle(actor, waiting, State.WITHDRAWN, Change.WITHDRAWN, clock.instant(), "");
    }

    /** Undoes what this person settled at a moment: the values wait again, and what became measurements is none any more. */
    @Transactional
    public void reopen(Actor actor, Instant settledAt) {
        var settled = store.settledBy(actor, settledAt).stream()
                .filter(one -> one.state() != State.REPLACED)
                .toList();
        if (settled.isEmpty()) throw new Refused.Conflict("no.kpis.nothing-to-put-back");
        var known = kpisOf(actor, settled);
        var taken = store.open(actor.workspace(), known.keySet()).stream()
                .filter(one -> one.state() == State.WAITING)
                .map(HeldValue::cell)
                .collect(Collectors.toSet());
        if (settled.stream().map(HeldValue::cell).anyMatch(taken::contains)) {
            throw new Refused.Conflict("no.kpis.entered-again");
        }
        if (settled.getFirst().state() == State.APPROVED) measurements.withdraw(actor, settledAt);
        store.reopen(actor.workspace(), settled);
        var asked = approvers.besides(actor, known.keySet());
        facts.tell(actor, clock.instant(), Change.REOPENED, settled, known, asked);
    }

    private Waiting waiting(Actor actor, Collection<HeldValue.Id> ids) {
        var values = store.lock(actor.workspace(), new HashSet<>(ids));
        if (values.isEmpty() || values.size() < Set.copyOf(ids).size()) throw new Refused.Missing("held-value");
        var known = kpisOf(actor, values);
        if (values.stream().anyMatch(one -> one.state() != State.WAITING)) {
            throw new Refused.Conflict("no.kpis.settled");
        }
        return new Waiting(values, known);
    }

    /** Whoever does not see the KPI does not see that something waits. */
    private Map<Kpi.Id, Kpi> kpisOf(Actor actor, List<HeldValue> values) {
        var ids = values.stream().map(HeldValue::kpi).collect(Collectors.toSet());
        var known = kpis.lock(actor, ids);
        if (known.size() < ids.size()) throw new Refused.Missing("held-value");
        return known;
    }

    private void requireApprover(Actor actor, Waiting waiting, HeldValue value) {
        var kpi = Objects.requireNonNull(waiting.kpis().get(value.kpi()));
        access.require(actor, Action.APPROVE_VALUES, ownerOf(kpi));
        if (value.enteredBy().equals(actor.person())) {
            throw new Refused.Forbidden("no.kpis.approve-own", kpi.name());
        }
    }

    /** The team of a KPI does not approve what its members enter: its owner does. */
    private static Holder ownerOf(Kpi kpi) {
        return new Holder(Level.INDIVIDUAL, kpi.holder().owner(), null);
    }

    private Instant settle(Actor actor, Waiting waiting, State state, Change change, Instant at, String reason) {
        store.settle(actor, waiting.values(), state, at, reason);
        var settled = waiting.values().stream()
                .map(one -> one.settled(state, actor, at, reason))
                .toList();
        facts.tell(actor, at, change, settled, waiting.kpis(), Map.of());
        return at;
    }
}
