package org.waymark.library;

import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.measure.Target;
import org.waymark.measure.TargetCurve;
import org.waymark.measure.Unit;
import org.waymark.objectives.KeyResultWish;
import org.waymark.people.Person;

/**
 * A key result to begin with: what shows that the objective was reached, still without numbers.
 *
 * @param kpi the name of the KPI of the library that measures it; null where it has a number of its own
 */
public record KeyResultTemplate(
        String title, Measure measure, Unit unit, @Nullable String kpi) {
    /**
     * It as a key result of somebody.
     *
     * @param period of the cycle
     * @param borrowed the KPI whose values it takes; null: it has its own
     */
    public KeyResultWish wish(
            String said, Target target, Person.Id owner, Period period, Cadence cadence, Kpi.@Nullable Id borrowed) {
        var curve = new TargetCurve.Straight();
        return new KeyResultWish(said, "", owner, target, curve, unit, period, cadence, 1, borrowed);
    }
}
