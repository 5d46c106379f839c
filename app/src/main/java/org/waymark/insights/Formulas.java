package org.waymark.insights;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.insights.FormulaChanged.Change;
import org.waymark.kpis.ComputedValues;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Chronicle;
import org.waymark.platform.Refused;
import tools.jackson.databind.JsonNode;

/** Says what KPIs are made of. Who may edit a KPI may give it a formula, over KPIs that they see. */
@Service
public class Formulas {
    private final FormulaStore store;
    private final FormulaQuery query;
    private final FormulaCheck check;
    private final ComputedKpis computed;
    private final ComputedValues values;
    private final Kpis kpis;
    private final Access access;
    private final Chronicle chronicle;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Formulas(
            FormulaStore store,
            FormulaQuery query,
            FormulaCheck check,
            ComputedKpis computed,
            ComputedValues values,
            Kpis kpis,
            Access access,
            Chronicle chronicle,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.query = query;
        this.check = check;
        this.computed = computed;
        this.values = values;
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
     * Who asks for values to be made has them at once, or soon where that is much.
     *
     * @param version of the formula that was edited; 0 where there was none
     */
    @Transactional
    public Formula set(Actor actor, Kpi.Id id, long version, FormulaWish wish) {
        return set(
                actor,
                editable(actor, id),
                version,
                wish.mode(),
                kpi -> check.checked(actor, kpi, wish).formula());
    }

    /** As {@link #set}, with a formula over ids that was made or known before. */
    @Transactional
    Formula setKept(Actor actor, Kpi.Id id, long version, FormulaWish wish) {
        return set(actor, editable(actor, id), version, wish.mode(), kpi -> check.kept(actor, kpi, wish.text()));
    }

    private Formula set(
            Actor actor,
            Kpi kpi,
            long version,
            FormulaMode mode,
            Function<Kpi, org.waymark.analytics.expression.Formula> check) {
        var id = kpi.id();
        var before = store.find(actor.workspace(), id);
        requireVersion(kpi, before, version);
        var checked = check.apply(kpi);
        var formula = new Formula(
                id,
                checked.text(),
                mode,
                FormulaCheck.driversOf(checked),
                actor.person(),
                clock.instant(),
                version + 1);
        if (before.filter(known -> known.saysAs(formula)).isPresent()) return before.get();
        store.save(actor.workspace(), formula, version);
        values.mark(actor, id, formula.computes());
        tell(actor, Change.SET, kpi, before);
        if (formula.computes()) {
            values.feed(actor.workspace(), formula.drivers());
            computed.renew(Renewal.of(actor, id));
        }
        return formula;
    }

    /**
     * Undoes {@link #set}: the KPI is made of what it was made of before, or is measured again and has the values that it had.
     *
     * @param version of the formula that was set
     */
    @Transactional
    public void takeBack(Actor actor, Kpi.Id id, long version) {
        var kpi = editable(actor, id);
        var set = store.find(actor.workspace(), id).orElseThrow(() -> new Refused.Missing("formula"));
        requireVersion(kpi, Optional.of(set), version);
        before(actor, id, Change.SET)
                .ifPresentOrElse(wish -> setKept(actor, id, version, wish), () -> remove(actor, id, version));
        takeBackValues(actor, id, set.setAt());
    }

    /** The KPI is only measured again; values that the formula made stay. */
    @Transactional
    public void remove(Actor actor, Kpi.Id id, long version) {
        var kpi = editable(actor, id);
        var before = store.find(actor.workspace(), id);
        if (before.isEmpty()) throw new Refused.Missing("formula");
        requireVersion(kpi, before, version);
        store.remove(actor.workspace(), id);
        values.mark(actor, id, false);
        tell(actor, Change.REMOVED, kpi, before);
    }

    /** Where no formula makes the values any more: those that one made since a moment are again what they were before. */
    @Transactional
    void takeBackValues(Actor actor, Kpi.Id id, Instant since) {
        if (store.find(actor.workspace(), id).filter(Formula::computes).isEmpty()) {
            values.takeBack(actor, id, since);
        }
    }

    /** Undoes {@link #remove}. */
    @Transactional
    public Formula putBack(Actor actor, Kpi.Id id) {
        var wish = before(actor, editable(actor, id).id(), Change.REMOVED)
                .orElseThrow(() -> new Refused.Missing("formula"));
        return setKept(actor, id, 0, wish);
    }

    /** What the KPI was made of before the newest change of that kind. */
    private Optional<FormulaWish> before(Actor actor, Kpi.Id id, Change change) {
        return chronicle.told(actor.workspace(), id.value(), change.kind(), 1).stream()
                .filter(told -> told.has("formulaBefore"))
                .map(Formulas::wishBefore)
                .findFirst();
    }

    private static FormulaWish wishBefore(JsonNode told) {
        var mode = FormulaMode.valueOf(told.path("modeBefore").asString(FormulaMode.EXPLAINS.name()));
        return new FormulaWish(told.path("formulaBefore").asString(""), mode);
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

    private void tell(Actor actor, Change change, Kpi kpi, Optional<Formula> before) {
        Map<String, Object> more = before.<Map<String, Object>>map(known -> Map.of(
                        "formulaBefore",
                        known.text(),
                        "modeBefore",
                        known.mode().name()))
                .orElse(Map.of());
        events.publishEvent(new FormulaChanged(actor, clock.instant(), change, kpi.id(), kpi.name(), more));
    }
}
