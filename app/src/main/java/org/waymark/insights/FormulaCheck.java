package org.waymark.insights;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.analytics.expression.Derived;
import org.waymark.analytics.expression.Dimension;
import org.waymark.analytics.expression.Formula;
import org.waymark.analytics.expression.Mistake;
import org.waymark.kpis.Kpi;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Says whether a formula can be one of a KPI. */
@Component
class FormulaCheck {
    private final FormulaStore store;
    private final FormulaQuery query;

    FormulaCheck(FormulaStore store, FormulaQuery query) {
        this.store = store;
        this.query = query;
    }

    /** @param unit of what it gives */
    record Checked(Formula formula, Dimension unit) {
        List<Kpi.Id> drivers() {
            return driversOf(formula);
        }
    }

    static List<Kpi.Id> driversOf(Formula formula) {
        return formula.references().stream()
                .map(reference -> Operand.of(reference).kpi())
                .distinct()
                .toList();
    }

    Checked checked(Actor actor, Kpi kpi, FormulaWish wish) {
        var parsed = FormulaText.read(wish.text(), wanted -> query.seen(actor, wanted));
        if (parsed.references().isEmpty()) {
            throw new Refused.Invalid("formula", wish.text(), "no.formula.nothing-named");
        }
        requireNoCycle(actor, kpi, parsed);
        return new Checked(parsed, unit(actor, kpi, wish.text(), parsed));
    }

    /** Of a formula over ids that was made or known before: its units fit, and it may be longer than what people write. */
    Formula kept(Actor actor, Kpi kpi, String text) {
        var formula = Formula.kept(text);
        requireNoCycle(actor, kpi, formula);
        return formula;
    }

    private Dimension unit(Actor actor, Kpi kpi, String text, Formula formula) {
        var drivers = driversOf(formula);
        var known = query.units(actor, drivers);
        return switch (Derived.of(formula, Grains.of(kpi.metric().cadence()), known)) {
            case Dimension unit -> unit;
            case Mistake mistake -> throw FormulaText.refusal(text, mistake, query.names(actor, drivers));
        };
    }

    private void requireNoCycle(Actor actor, Kpi kpi, Formula formula) {
        var drivers = driversOf(formula);
        var path = path(drivers, kpi.id(), store.below(actor.workspace(), drivers));
        if (path.isEmpty()) return;
        path.addFirst(kpi.id());
        throw new Refused.Invalid(
                "formula",
                formula.text(),
                "no.insights.formula-cycle",
                FormulaText.path(path, query.names(actor, path)));
    }

    /** From one of the KPIs down to another; empty where none is made of it. The shortest there is. */
    private static List<Kpi.Id> path(List<Kpi.Id> from, Kpi.Id to, Map<Kpi.Id, org.waymark.insights.Formula> below) {
        var above = new HashMap<Kpi.Id, Kpi.Id>();
        Set<Kpi.Id> seen = new HashSet<>(from);
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty() && !seen.contains(to)) {
            var kpi = open.remove();
            var formula = below.get(kpi);
            if (formula == null) continue;
            for (var driver : formula.drivers())
                if (seen.add(driver)) {
                    above.put(driver, kpi);
                    open.add(driver);
                }
        }
        var path = new ArrayList<Kpi.Id>();
        if (!seen.contains(to)) return path;
        for (var at = to; at != null; at = above.get(at)) path.addFirst(at);
        return path;
    }
}
