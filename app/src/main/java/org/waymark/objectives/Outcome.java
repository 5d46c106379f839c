package org.waymark.objectives;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.measure.Kept;
import org.waymark.measure.Pace;
import org.waymark.measure.Period;
import org.waymark.measure.Progress;
import org.waymark.measure.Readings;
import org.waymark.measure.Target;
import org.waymark.measure.TargetCurve;

/** What the number of a key result says today. */
public sealed interface Outcome {

    static Outcome of(Target target, TargetCurve curve, Readings readings) {
        var progress = target.progress(readings);
        if (progress.isEmpty()) return new None();
        return switch (target) {
            case Target.Hold hold -> held(progress.get(), hold.kept(readings));
            case Target.Rate rate -> held(progress.get(), rate.kept(readings));
            case Target.Reach _,
                    Target.Scale _,
                    Target.Relative _,
                    Target.Milestones _,
                    Target.Zones _,
                    Target.YesNo _ ->
                new Way(progress.get(), target.shareDue(curve, readings.today(), readings.period()));
        };
    }

    private static Outcome held(Progress progress, Kept kept) {
        return new Held(progress, kept.lastInBounds());
    }

    /** What is reached is done on the day it is reached; what is held can only be done when the period is over. */
    default Optional<Reason> end(LocalDate today, Period period) {
        var done =
                switch (this) {
                    case None _ -> Optional.<Progress>empty();
                    case Way way -> Optional.of(way.progress());
                    case Held held -> Optional.of(held.progress()).filter(_ -> period.isOver(today));
                };
        return done.filter(Progress::isDone).map(progress -> new Reason.Reached(progress.percent()));
    }

    default Stream<Reason> reasons(StatusRules rules) {
        return switch (this) {
            case None _ -> Stream.of(new Reason.NoValue());
            case Way way -> Stream.of(way.pace(rules));
            case Held held ->
                held.lastInBounds()
                        ? Stream.of(held.record(rules))
                        : Stream.of(held.record(rules), new Reason.OutOfBounds());
        };
    }

    /** No value yet, or no baseline to count from. */
    record None() implements Outcome {}

    /** On the way from a start to a target. */
    record Way(Progress progress, double shareDue) implements Outcome {

        private Reason pace(StatusRules rules) {
            var points = Pace.pointsBehind(progress, shareDue);
            var due = new Progress(shareDue).percent();
            var status = rules.ofPointsBehind(points);
            var limit = rules.pointsFor(status);
            return status == Status.ON_TRACK
                    ? new Reason.OnPace(progress.percent(), due, points, limit)
                    : new Reason.BehindPace(status, progress.percent(), due, points, limit);
        }
    }

    /** Kept up period by period; due in full every day. */
    record Held(Progress progress, boolean lastInBounds) implements Outcome {

        private Reason record(StatusRules rules) {
            var points = Pace.pointsBehind(progress, 1);
            var status = rules.ofPointsBehind(points);
            var limit = rules.pointsFor(status);
            return status == Status.ON_TRACK
                    ? new Reason.Keeps(progress.percent(), limit)
                    : new Reason.FallsShort(status, progress.percent(), points, limit);
        }
    }
}
