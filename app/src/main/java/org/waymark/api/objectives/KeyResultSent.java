package org.waymark.api.objectives;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.api.Sense;
import org.waymark.api.kpis.UnitJson;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.measure.TargetCurve;
import org.waymark.measure.Unit;
import org.waymark.objectives.KeyResultWish;
import org.waymark.people.Person;
import org.waymark.platform.Actor;

@Says("A key result as it is to be. What may be left out gets its usual value, also when a key result is replaced.")
record KeyResultSent(
        @Says("What will be different, in 1 to 250 characters.")
        String title,

        @Nullable String description,

        @Says("A person; who asks, when left out.") @Nullable
        UUID owner,

        TargetSpec target,
        @Says("STRAIGHT when left out.") @Nullable CurveSpec curve,

        @Says("A count when left out; that of the KPI for a key result that borrows one.") @Nullable
        UnitJson unit,

        @Says("The day that counts as start; the first day of the cycle when left out.") @Nullable
        LocalDate start,

        @Says("The day it is due; the last day of the cycle when left out.") @Nullable
        LocalDate due,

        @Says("How often a check-in is expected; WEEKLY when left out.") @Nullable
        Cadence cadence,

        @Says("How much it counts in its objective; 1 when left out. 0 leaves it out, as long as another one counts.")
        @Nullable
        Double weight,

        @Says("The KPI whose values it borrows.") @Nullable UUID kpi) {

    /** @param cycle the days of the objective's cycle */
    KeyResultWish wish(Actor actor, Period cycle) {
        return new KeyResultWish(
                title,
                Objects.requireNonNullElse(description, ""),
                new Person.Id(Objects.requireNonNullElse(owner, actor.person())),
                Sense.of("target", target::meant),
                wishedCurve(),
                wishedUnit(),
                Sense.of("due", () -> days(cycle)),
                Objects.requireNonNullElse(cadence, Cadence.WEEKLY),
                Objects.requireNonNullElse(weight, 1.0),
                kpi == null ? null : new Kpi.Id(kpi));
    }

    private TargetCurve wishedCurve() {
        return curve == null ? new TargetCurve.Straight() : Sense.of("curve", curve::curve);
    }

    private Unit wishedUnit() {
        if (unit == null) return Unit.COUNT;
        return Sense.of(
                "unit",
                () -> new Unit(
                        unit.kind(),
                        Objects.requireNonNullElse(unit.symbol(), ""),
                        Objects.requireNonNullElse(unit.decimals(), 0)));
    }

    private Period days(Period cycle) {
        return new Period(
                Objects.requireNonNullElse(start, cycle.start()), Objects.requireNonNullElse(due, cycle.end()));
    }
}
