package org.waymark.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Milestone;
import org.waymark.measure.Target;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;

/** How a key result of a template is measured: a {@link Target} whose numbers are not known yet. */
public sealed interface Measure {
    /** Move a number from where it is to where it should be. */
    record Reach(Direction way) implements Measure {}

    /** Change a number by a share of what it is. */
    record Relative(Direction way) implements Measure {}

    /** Keep a number within bounds. */
    record Hold(Side side, Cadence every) implements Measure {
        public enum Side {
            LOW,
            HIGH,
            BAND
        }
    }

    /** Do something so often. */
    record Rate(Cadence per, Target.Rate.By by, Target.Rate.Limit limit) implements Measure {}

    /** Deliver a list of things. */
    record Milestones(List<String> titles) implements Measure {
        public Milestones {
            titles = List.copyOf(titles);
            if (titles.isEmpty()) throw new IllegalArgumentException("There are no milestones");
        }
    }

    /** Come as far as words say. */
    record Zones(String commit, String target, String stretch) implements Measure {}

    /** Done or not. */
    record YesNo() implements Measure {}

    /** Whether it is a number with a unit, which a KPI could give. */
    default boolean isNumber() {
        return switch (this) {
            case Reach _, Relative _, Hold _, Rate _ -> true;
            case Milestones _, Zones _, YesNo _ -> false;
        };
    }

    /**
     * The target that it becomes with what somebody filled in; refused where a number is missing. Where the start is not known, a
     * change in percent waits for the first measurement.
     */
    default Target filled(Fill fill) {
        var needed = new Needed(new ArrayList<>());
        var target =
                switch (this) {
                    case Reach(var way) -> reach(way, fill, needed);
                    case Relative(var way) -> relative(way, needed.number("percent", fill.percent()));
                    case Hold(var side, var every) -> hold(side, every, fill, needed);
                    case Rate(var per, var by, var limit) ->
                        new Target.Rate(needed.number("times", fill.times()), per, by, limit);
                    case Milestones(var titles) -> milestones(fill.texts().isEmpty() ? titles : fill.texts());
                    case Zones zones -> zones(zones, fill.texts());
                    case YesNo _ -> new Target.YesNo();
                };
        if (!needed.problems().isEmpty()) throw new Refused.Invalid(needed.problems());
        return target;
    }

    private static Target reach(Direction way, Fill fill, Needed needed) {
        var percent = fill.percent();
        if (percent != null && fill.from() == null && fill.to() == null) return relative(way, percent);
        var from = needed.number("from", fill.from());
        // two numbers that are both missing must not meet as the same number
        var to = fill.to() == null ? from + 1 : fill.to();
        needed.number("to", fill.to());
        return new Target.Reach(from, to);
    }

    /** Nobody types the sign of a fall. */
    private static Target relative(Direction way, double percent) {
        return new Target.Relative(way == Direction.LOWER ? -Math.abs(percent) : percent, null);
    }

    private static Target hold(Hold.Side side, Cadence every, Fill fill, Needed needed) {
        return new Target.Hold(
                side == Hold.Side.HIGH ? null : needed.number("low", fill.low()),
                side == Hold.Side.LOW ? null : needed.number("high", fill.high(), fill.low()),
                every);
    }

    private static Target milestones(List<String> titles) {
        return new Target.Milestones(
                titles.stream().map(title -> new Milestone(title, 1, null)).toList());
    }

    private static Target zones(Zones of, List<String> texts) {
        if (texts.isEmpty()) return new Target.Zones(of.commit(), of.target(), of.stretch());
        if (texts.size() != 3) throw new Refused.Invalid("texts", texts.size(), "no.library.zones");
        return new Target.Zones(texts.get(0), texts.get(1), texts.get(2));
    }

    /** Gathers what is missing, so that all of it is told at once; the number in its place is never used. */
    record Needed(List<Problem> problems) {
        double number(String field, @Nullable Double value) {
            return number(field, value, null);
        }

        double number(String field, @Nullable Double value, @Nullable Double least) {
            if (value != null) return value;
            problems.add(new Problem(field, "", "no.library.number"));
            return least == null ? 1 : least;
        }
    }
}
