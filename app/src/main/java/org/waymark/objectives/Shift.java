package org.waymark.objectives;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.waymark.measure.Milestone;
import org.waymark.measure.Period;
import org.waymark.measure.Target;
import org.waymark.measure.TargetCurve;

/** Takes the days of a key result from one cycle to another; what filled the whole cycle fills the whole new one. */
record Shift(Period from, Period to) {

    KeyResult.Definition of(KeyResult.Definition definition) {
        return from.equals(to) ? definition : with(definition, target(definition.target()));
    }

    /** What goes on knows its baseline. */
    KeyResult.Definition carried(KeyResult.Definition definition) {
        var target = definition.target();
        return with(definition, target instanceof Target.Relative ? target : target(target));
    }

    private KeyResult.Definition with(KeyResult.Definition definition, Target target) {
        return new KeyResult.Definition(
                definition.title(),
                definition.description(),
                definition.owner(),
                target,
                curve(definition.curve()),
                definition.unit(),
                period(definition.period()),
                definition.cadence(),
                definition.weight(),
                definition.kpi());
    }

    private Period period(Period period) {
        var start = day(period.start());
        var end = day(period.end());
        return new Period(start, end.isBefore(start) ? start : end);
    }

    /** The baseline of a change by percent belongs to the time in which it was measured. */
    private Target target(Target target) {
        return switch (target) {
            case Target.Relative relative -> new Target.Relative(relative.percent(), null);
            case Target.Milestones(var milestones) ->
                new Target.Milestones(milestones.stream().map(this::milestone).toList());
            case Target.Reach _, Target.Hold _, Target.Rate _, Target.Zones _, Target.Scale _, Target.YesNo _ -> target;
        };
    }

    private Milestone milestone(Milestone milestone) {
        var due = milestone.due();
        return new Milestone(milestone.title(), milestone.weight(), due == null ? null : day(due));
    }

    /** Checkpoints keep their distance from the start, so their order never changes. */
    private TargetCurve curve(TargetCurve curve) {
        return switch (curve) {
            case TargetCurve.Steps(var checkpoints) ->
                new TargetCurve.Steps(checkpoints.stream()
                        .map(c -> new TargetCurve.Checkpoint(c.day().plusDays(days()), c.share()))
                        .toList());
            case TargetCurve.Straight _, TargetCurve.SCurve _, TargetCurve.Seasonal _ -> curve;
        };
    }

    private LocalDate day(LocalDate day) {
        return day.equals(from.end()) ? to.end() : day.plusDays(days());
    }

    private long days() {
        return ChronoUnit.DAYS.between(from.start(), to.start());
    }
}
