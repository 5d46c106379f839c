package org.waymark.insights;

import static org.waymark.objectives.ObjectiveChanged.Change.AIMED;

import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.ObjectiveChanged;
import org.waymark.platform.Refused;

/** Refuses aims that compare a KPI with one that it is made of, or that is made of it: what moves the one moves the other. */
@Component
class ComparisonGuard {
    private final FormulaStore formulas;

    ComparisonGuard(FormulaStore formulas) {
        this.formulas = formulas;
    }

    @EventListener
    void on(ObjectiveChanged event) {
        var comparison = event.more().get("comparison");
        if (event.change() != AIMED || comparison == null) return;
        var one = kpi(Objects.requireNonNull(event.more().get("kpi")));
        var other = kpi(comparison);
        var all = formulas.all(event.by().workspace());
        if (Formula.below(one, all).contains(other) || Formula.below(other, all).contains(one)) {
            throw new Refused.Invalid("comparison", other.value(), "no.insights.comparison-related");
        }
    }

    private static Kpi.Id kpi(Object id) {
        return new Kpi.Id(UUID.fromString(id.toString()));
    }
}
