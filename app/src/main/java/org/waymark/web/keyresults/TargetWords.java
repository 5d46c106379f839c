package org.waymark.web.keyresults;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Cadence;
import org.waymark.measure.Target;
import org.waymark.measure.TargetCurve;
import org.waymark.measure.Unit;
import org.waymark.measure.Zone;
import org.waymark.web.layout.Words;

/** What a target asks for, as people say it: "from 62 to 74 pts", "at least 4 posts a week". */
public final class TargetWords {
    /** What is a share of 1 in the domain is read as percent. */
    static final Unit SHARE = new Unit(Unit.Kind.PERCENT, "%", 0);

    private TargetWords() {}

    public static String sentence(Target target, Unit unit, Words words) {
        return switch (target) {
            case Target.Reach(var from, var to) ->
                words.of("target.reach", bare(from, unit, words), full(to, unit, words));
            case Target.Hold hold -> words.of("target.every", held(hold, unit, words), every(hold.every(), words));
            case Target.Rate rate -> rate(rate, unit, words);
            case Target.Relative relative -> relative(relative, unit, words);
            case Target.Milestones(var milestones) -> words.of("target.milestones", milestones.size());
            case Target.Zones _ -> words.of("target.zones");
            case Target.Scale(var base, var commit, var wanted, var stretch) ->
                words.of(
                        "target.scale",
                        bare(base, unit, words),
                        bare(commit, unit, words),
                        bare(wanted, unit, words),
                        full(stretch, unit, words));
            case Target.YesNo() -> words.of("target.yes-no");
        };
    }

    /** The present value; what has no number of its own is said in words. */
    public static String value(double value, Target target, Unit unit, Words words) {
        return switch (target) {
            case Target.Reach _, Target.Hold _, Target.Rate _, Target.Relative _, Target.Scale _ ->
                words.value(value, unit);
            case Target.Milestones _ -> words.percent(value);
            case Target.Zones _ -> zone(Zone.of(value), words);
            case Target.YesNo _ -> words.of(value >= 1 ? "target.value.yes" : "target.value.no");
        };
    }

    /** Whether a value is a figure, to be set large with its unit small beside it. */
    public static boolean isFigure(Target target) {
        return switch (target) {
            case Target.Reach _, Target.Hold _, Target.Rate _, Target.Relative _, Target.Scale _, Target.Milestones _ ->
                true;
            case Target.Zones _, Target.YesNo _ -> false;
        };
    }

    /** The value in the unit in which it is drawn and written. */
    public static double drawn(double value, Target target) {
        return switch (target) {
            case Target.Reach _, Target.Hold _, Target.Rate _, Target.Relative _, Target.Scale _ -> value;
            case Target.Milestones _, Target.Zones _, Target.YesNo _ -> value * 100;
        };
    }

    /** The unit in which the values of a target are drawn and written. */
    public static Unit unit(Target target, Unit unit) {
        return switch (target) {
            case Target.Reach _, Target.Hold _, Target.Rate _, Target.Relative _, Target.Scale _ -> unit;
            case Target.Milestones _, Target.Zones _, Target.YesNo _ -> SHARE;
        };
    }

    public static String zone(Zone zone, Words words) {
        return words.of("target.zone." + zone.name().toLowerCase(Locale.ROOT));
    }

    public static String every(Cadence cadence, Words words) {
        return words.of("target.every." + cadence.name().toLowerCase(Locale.ROOT));
    }

    /** How the way to the target is planned. */
    public static String curve(TargetCurve curve, Words words) {
        return switch (curve) {
            case TargetCurve.Straight _ -> words.of("target.curve.straight");
            case TargetCurve.SCurve _ -> words.of("target.curve.s-curve");
            case TargetCurve.Steps(var checkpoints) -> words.of("target.curve.steps", checkpoints.size());
            case TargetCurve.Seasonal(var weights) -> words.of("target.curve.seasonal", weights.size());
        };
    }

    private static String rate(Target.Rate rate, Unit unit, Words words) {
        var limit = words.of("target.rate." + rate.limit().name().toLowerCase(Locale.ROOT));
        var by = rate.by() == Target.Rate.By.MEAN ? words.of("target.rate.mean") : "";
        var per = words.of("target.per." + rate.per().name().toLowerCase(Locale.ROOT));
        return words.of("target.rate", limit, full(rate.times(), unit, words), per, by)
                .strip();
    }

    private static String relative(Target.Relative relative, Unit unit, Words words) {
        var change = words.of(
                relative.percent() > 0 ? "target.relative.up" : "target.relative.down",
                words.number(Math.abs(relative.percent()), 2));
        return relative.absolute()
                .map(reach -> words.of(
                        "target.relative.known",
                        change,
                        bare(reach.from(), unit, words),
                        full(reach.to(), unit, words)))
                .orElseGet(() -> words.of("target.relative.open", change));
    }

    private static String held(Target.Hold hold, Unit unit, Words words) {
        @Nullable Double low = hold.low();
        @Nullable Double high = hold.high();
        if (low == null) return words.of("target.at-most", high == null ? "" : full(high, unit, words));
        if (high == null) return words.of("target.at-least", full(low, unit, words));
        return words.of("target.between", bare(low, unit, words), full(high, unit, words));
    }

    /** The first of two numbers goes without the unit, unless that stands in front. */
    private static String bare(double value, Unit unit, Words words) {
        return unit.kind() == Unit.Kind.CURRENCY
                ? full(value, unit, words)
                : words.number(value, unit.showing(value).decimals());
    }

    private static String full(double value, Unit unit, Words words) {
        return words.value(value, unit.showing(value));
    }
}
