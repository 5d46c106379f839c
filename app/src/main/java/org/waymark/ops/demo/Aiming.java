package org.waymark.ops.demo;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Cadence;
import org.waymark.measure.Milestone;
import org.waymark.measure.Period;
import org.waymark.measure.Target;
import org.waymark.ops.demo.Goal.Result;

/** The target that a line of a file means. */
final class Aiming {
    private Aiming() {}

    static Target target(Result result, Period cycle) {
        if (result.reach() != null)
            return new Target.Reach(result.reach().getFirst(), result.reach().getLast());
        if (result.hold() != null) return hold(result.hold());
        if (result.rate() != null) return rate(result.rate());
        if (result.percent() != null) return new Target.Relative(result.percent(), null);
        if (result.milestones() != null) return milestones(result.milestones(), cycle);
        if (result.zones() != null) return zones(result.zones());
        if (result.scale() != null) return scale(result.scale());
        if (result.yesNo()) return new Target.YesNo();
        throw new IllegalArgumentException("No target: " + result.title());
    }

    /** Where a number begins. */
    static double start(Result result) {
        if (result.reach() != null) return result.reach().getFirst();
        if (result.scale() != null) return result.scale().getFirst();
        if (result.from() != null) return result.from();
        return result.hold() == null && result.rate() == null ? 0 : reached(result);
    }

    /** How long the way is; what is held has none. */
    static double way(Result result) {
        if (result.reach() != null)
            return result.reach().getLast() - result.reach().getFirst();
        if (result.scale() != null)
            return result.scale().getLast() - result.scale().getFirst();
        return result.percent() == null ? 0 : start(result) * result.percent() / 100;
    }

    static double reached(Result result) {
        return result.reached() == null ? 0 : result.reached();
    }

    private static Target hold(Goal.Hold hold) {
        return new Target.Hold(hold.low(), hold.high(), cadence(hold.every()));
    }

    private static Target rate(Goal.Rate rate) {
        return new Target.Rate(
                rate.times(),
                cadence(rate.per()),
                Target.Rate.By.valueOf(rate.by().toUpperCase(Locale.ROOT)),
                rate.atMost() ? Target.Rate.Limit.AT_MOST : Target.Rate.Limit.AT_LEAST);
    }

    /** "Title" or "Title | weight" or "Title | weight | share of the cycle after which it is due". */
    private static Target milestones(List<String> lines, Period cycle) {
        return new Target.Milestones(
                lines.stream().map(line -> milestone(line.split("\\|"), cycle)).toList());
    }

    private static Milestone milestone(String[] parts, Period cycle) {
        var weight = parts.length > 1 ? Double.parseDouble(parts[1].strip()) : 1;
        var due = parts.length > 2
                ? cycle.start().plusDays(Math.round(cycle.days() * Double.parseDouble(parts[2].strip())))
                : null;
        return new Milestone(parts[0].strip(), weight, due);
    }

    private static Target zones(List<String> words) {
        return new Target.Zones(words.get(0), words.get(1), words.get(2));
    }

    private static Target scale(List<Double> zones) {
        return new Target.Scale(zones.get(0), zones.get(1), zones.get(2), zones.get(3));
    }

    static Cadence cadence(@Nullable String word) {
        return word == null ? Cadence.WEEKLY : Cadence.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
