package org.waymark.insights;

import java.util.List;
import java.util.UUID;
import org.waymark.kpis.Kpi;

/** A KPI that is made of the same KPI of several teams. */
public record Cascade(Kpi.Id kpi, CascadeRule rule, List<Part> parts, long version) {
    /** @param weight against those of the other teams; counts where the rule weighs */
    public record Part(UUID team, Kpi.Id kpi, double weight) {
        public Part {
            if (!(weight > 0)) throw new IllegalArgumentException("A weight is more than nothing: " + weight);
        }
    }

    public Cascade {
        parts = List.copyOf(parts);
    }

    String formula() {
        return rule.formula(parts);
    }

    /** Whether a formula of the KPI is the one that it has by this. */
    boolean makes(Formula formula) {
        return formula.computes() && formula.text().equals(formula());
    }
}
