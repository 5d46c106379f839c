package org.waymark.insights;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.analytics.expression.Derived;
import org.waymark.analytics.expression.Dimension;
import org.waymark.analytics.expression.Graph;
import org.waymark.analytics.expression.Mistake;
import org.waymark.analytics.expression.Wiring;
import org.waymark.insights.FormulaChanged.Change;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Chronicle;
import org.waymark.platform.Refused;

/** Says what KPIs are made of. Who may edit a KPI may give it a formula, over KPIs that they see. */
@Service
public class Formulas {
    private final FormulaStore store;
    private final FormulaQuery query;
    private final Kpis kpis;
    private final Access access;
    private final Chronicle chronicle;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Formulas(
            FormulaStore store,
            FormulaQuery query,
            Kpis kpis,
            Access access,
            Chronicle chronicle,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.query = query;
        this.kpis = kpis;
        this.access = access;
        this.chronicle = chronicle;
        this.clock = clock;
        this.events = events;
    }

    /** Empty where a KPI is only measured. */
    @Transactional(readOnly = true)
    public Optional<Formula> of(Actor actor, Kpi.Id kpi) {
        return store.find(actor.workspace(), kpis.get(actor, kpi).id());
    }

    /** A formula as people read and edit it: KPIs by their names, those that the actor may not see by their ids. */
    @Transactional(readOnly = true)
    public String shown(Actor actor, Formula formula) {
        return FormulaText.named(formula.text(), query.names(actor, formula.drivers()));
    }

    /**
     * @param text names KPIs by id, {@code [id]}, or by name, {@code kpi("name")}
     * @param version of the formula that was edited; 0 where there was none
     */
    @Transactional
    public Formula set(Actor actor, Kpi.Id id, long version, String text) {
        var kpi = editable(actor, id);
        var before = store.find(actor.workspace(), id);
        requireVersion(kpi, before, version);
        var parsed = FormulaText.read(text, wanted -> query.seen(actor, wanted));
        requireNoCycle(actor, kpi, parsed);
        requireUnits(actor, kpi, text, parsed);
        var formula = new Formula(id, parsed.text(), drivers(parsed), actor.person(), clock.instant(), version + 1);
        if (before.filter(known -> known.text().equals(formula.text())).isPresent()) return before.get();
        store.save(actor.workspace(), formula, version);
        tell(actor, Change.SET, kpi, before);
        return formula;
    }

    /** The KPI is only measured again. */
    @Transactional
    public void remove(Actor actor, Kpi.Id id, long version) {
        var kpi = editable(actor, id);
        var before = store.find(actor.workspace(), id);
        if (before.isEmpty()) throw new Refused.Missing("formula");
        requireVersion(kpi, before, version);
        store.remove(actor.workspace(), id);
        tell(actor, Change.REMOVED, kpi, before);
    }

    /** Undoes {@link #remove}. */
    @Transactional
    public Formula putBack(Actor actor, Kpi.Id id) {
        var text =
                chronicle.told(actor.workspace(), editable(actor, id).id().value(), Change.REMOVED.kind(), 1).stream()
                        .map(told -> told.path("formulaBefore").asString(""))
                        .filter(before -> !before.isEmpty())
                        .findFirst()
                        .orElseThrow(() -> new Refused.Missing("formula"));
        return set(actor, id, 0, text);
    }

    private Kpi editable(Actor actor, Kpi.Id id) {
        var kpi = kpis.get(actor, id);
        access.require(actor, Action.EDIT_KPI, kpi.holder());
        return kpi;
    }

    private static void requireVersion(Kpi kpi, Optional<Formula> before, long version) {
        if (before.map(Formula::version).orElse(0L) != version) {
            throw new Refused.Conflict("no.insights.formula-changed", kpi.name());
        }
    }

    private void requireUnits(Actor actor, Kpi kpi, String text, org.waymark.analytics.expression.Formula formula) {
        var drivers = drivers(formula);
        var known = query.units(actor, drivers);
        switch (Derived.of(formula, Grains.of(kpi.metric().cadence()), known)) {
            case Dimension _ -> {}
            case Mistake mistake -> throw FormulaText.refusal(text, mistake, query.names(actor, drivers));
        }
    }

    private static List<Kpi.Id> drivers(org.waymark.analytics.expression.Formula formula) {
        return formula.references().stream()
                .map(UUID::fromString)
                .map(Kpi.Id::new)
                .toList();
    }

    private void requireNoCycle(Actor actor, Kpi kpi, org.waymark.analytics.expression.Formula formula) {
        var all = store.all(actor.workspace()).values().stream()
                .collect(Collectors.toMap(one -> one.kpi().value().toString(), FormulaText::parsed));
        all.put(kpi.id().value().toString(), formula);
        switch (Graph.of(all)) {
            case Graph _ -> {}
            case Wiring.Cycle(var ids) -> {
                var names = query.names(
                        actor,
                        ids.stream().map(id -> new Kpi.Id(UUID.fromString(id))).toList());
                throw new Refused.Invalid(
                        "formula", formula.text(), "no.insights.formula-cycle", FormulaText.path(ids, names));
            }
        }
    }

    private void tell(Actor actor, Change change, Kpi kpi, Optional<Formula> before) {
        Map<String, Object> more = before.<Map<String, Object>>map(known -> Map.of("formulaBefore", known.text()))
                .orElse(Map.of());
        events.publishEvent(new FormulaChanged(actor, clock.instant(), change, kpi.id(), kpi.name(), more));
    }
}
