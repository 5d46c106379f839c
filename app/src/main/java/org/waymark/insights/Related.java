package org.waymark.insights;

import org.waymark.kpis.Kpi;

/**
 * A KPI that moves together with another one, beyond what season and habit explain. Moving together is not cause.
 *
 * @param lead by how many periods it moves earlier; negative: it follows
 * @param correlation -1 to 1
 * @param p the chance that unrelated numbers look like this at any of the leads that were tried
 */
public record Related(Kpi.Id kpi, int lead, double correlation, double p) {
    public Related {
        if (!(Math.abs(correlation) <= 1)) throw new IllegalArgumentException("No correlation: " + correlation);
    }
}
