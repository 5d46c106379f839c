package org.waymark.insights;

import static org.waymark.objectives.ObjectiveChanged.Change.AIMED;

import java.util.List;
import java.util.Map;
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
        var all = formulas.below(event.by().workspace(), List.of(one, other));
        if (isMadeOf(one, other, all) || isMadeOf(other, one, all)) {
            throw new Refused.Invalid("comparison", other.value(), "no.insights.comparison-related");
        }
    }

    private static boolean isMadeOf(Kpi.Id one, Kpi.Id other, Map<Kpi.Id, Formula> all) {
        return Formula.below(one, all, Integer.MAX_VALUE).contains(other);
    }

    private static Kpi.Id kpi(Object id) {
        return new Kpi.Id(UUID.fromString(id.toString()));
    }
}
