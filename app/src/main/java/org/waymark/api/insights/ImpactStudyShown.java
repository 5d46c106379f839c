package org.waymark.api.insights;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.insights.ImpactStudy;
import org.waymark.objectives.Objective;

@Says("The estimate of what an objective did to a KPI that it wanted to move; numbers are in the unit of the KPI.")
record ImpactStudyShown(
        UUID objective,
        UUID kpi,
        ImpactStudy.Verdict verdict,

        @Says("Of NOT_ENOUGH: what there is too little of.") @Nullable
        LackShown lack,

        @Says("null while there is no estimate.") @Nullable Effect effect,

        @Says("After how long it showed; null: nothing shows.") @Nullable
        Delay delay,

        @Says("What makes the estimate least certain; null while there is none.")
        ImpactStudy.@Nullable Weakness weakest,

        @Says("The first day on which looking again can tell more; null: nothing more will come.") @Nullable
        LocalDate lookAgainOn,

        @Says("It is repeated with every new value up to this day.")
        LocalDate windowEnd,

        @Says("The aim was declared after the work had begun, so that it is no prediction.")
        Boolean declaredLate,

        @Says("A KPI that the work does not touch tells too where this one would have been without it.")
        Boolean compared,

        @Says("The first day of the work.") LocalDate from,

        @Says("From some periods before the work on, oldest first.")
        List<Point> path,

        @Says("The objectives that you may see and that it was judged together with, or cannot be told apart from.")
        List<UUID> together,

        BasisShown basis) {

    record Effect(
            @Says("Below 0 the KPI is lower than it would have been.")
            Double value,

            @Says("Of the 95 % interval.") Double low,
            @Says("Of the 95 % interval.") Double high,

            @Says("That it helped the wished way, 0 to 1.") Double chance) {}

    record Delay(
            @Says("In periods of the KPI after the start of the work.")
            Integer from,

            Integer to,

            @Says("STEP: all at once; RAMP: bit by bit.") ImpactStudy.Shape shape) {}

    record Point(
            @Says("The last day of a period.") LocalDate day,
            @Says("null: no value.") @Nullable Double happened,

            @Says("Where the KPI would have been without the work.")
            Double without,

            Double low,
            Double high) {}

    /** @param seen the objectives that may be named */
    static ImpactStudyShown of(ImpactStudy study, Set<Objective.Id> seen) {
        var effect = study.effect();
        var delay = study.delay();
        return new ImpactStudyShown(
                study.objective().value(),
                study.kpi().value(),
                study.verdict(),
                LackShown.of(study.lack()),
                effect == null ? null : new Effect(effect.value(), effect.low(), effect.high(), effect.chance()),
                delay == null ? null : new Delay(delay.from(), delay.to(), delay.shape()),
                study.weakest(),
                study.lookAgainOn(),
                study.windowEnd(),
                study.declaredLate(),
                study.compared(),
                study.detail().from(),
                study.detail().path().stream()
                        .map(one -> new Point(one.day(), one.happened(), one.without(), one.low(), one.high()))
                        .toList(),
                study.detail().together().stream()
                        .filter(seen::contains)
                        .map(Objective.Id::value)
                        .toList(),
                BasisShown.of(study.basis()));
    }
}
