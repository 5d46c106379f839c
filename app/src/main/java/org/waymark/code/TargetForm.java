package org.waymark.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.code.Value.Amount;
import org.waymark.code.Value.Many;
import org.waymark.code.Value.Parts;
import org.waymark.code.Value.Words;
import org.waymark.measure.Cadence;
import org.waymark.measure.Milestone;
import org.waymark.measure.Target;

/** Targets of key results as files write them: which fields there are says which kind it is. */
final class TargetForm {
    private static final Value YES_OR_NO = new Words("yes-or-no");

    private TargetForm() {}

    static Value write(Target target) {
        return switch (target) {
            case Target.YesNo() -> YES_OR_NO;
            case Target.Reach(var from, var to) -> parts("from", new Amount(from), "to", new Amount(to));
            case Target.Hold(var low, var high, var every) ->
                parts("at-least", Value.amount(low), "at-most", Value.amount(high), "every", Value.choice(every));
            case Target.Rate(var times, var per, var by, var limit) ->
                parts(Value.choice(limit), new Amount(times), "per", Value.choice(per), "as", Value.choice(by));
            case Target.Relative(var percent, var baseline) ->
                parts("percent", new Amount(percent), "baseline", Value.amount(baseline));
            case Target.Milestones(var milestones) ->
                parts(
                        "milestones",
                        new Many(milestones.stream().map(TargetForm::write).toList()));
            case Target.Scale(var base, var commit, var wanted, var stretch) ->
                parts(
                        "base",
                        new Amount(base),
                        "commit",
                        new Amount(commit),
                        "target",
                        new Amount(wanted),
                        "stretch",
                        new Amount(stretch));
            case Target.Zones(var commit, var wanted, var stretch) ->
                parts("commit", new Words(commit), "target", new Words(wanted), "stretch", new Words(stretch));
        };
    }

    /** Throws {@link org.waymark.measure.Nonsense} where the numbers cannot be a target. */
    static Target read(Value value) {
        if (!(value instanceof Parts parts)) return new Target.YesNo();
        if (parts.has("from")) return new Target.Reach(number(parts, "from"), number(parts, "to"));
        if (parts.has("every")) return hold(parts);
        if (parts.has("per")) return rate(parts);
        if (parts.has("percent")) return new Target.Relative(number(parts, "percent"), maybe(parts, "baseline"));
        if (parts.has("milestones")) return milestones(parts.get("milestones"));
        if (parts.has("base")) return scale(parts);
        return new Target.Zones(text(parts, "commit"), text(parts, "target"), text(parts, "stretch"));
    }

    private static Target hold(Parts parts) {
        return new Target.Hold(
                maybe(parts, "at-least"), maybe(parts, "at-most"), Choices.read(Cadence.class, parts.get("every")));
    }

    private static Target rate(Parts parts) {
        var limit = parts.has("at-least") ? Target.Rate.Limit.AT_LEAST : Target.Rate.Limit.AT_MOST;
        return new Target.Rate(
                number(parts, parts.has("at-least") ? "at-least" : "at-most"),
                Choices.read(Cadence.class, parts.get("per")),
                Choices.read(Target.Rate.By.class, parts.get("as")),
                limit);
    }

    private static Target scale(Parts parts) {
        return new Target.Scale(
                number(parts, "base"), number(parts, "commit"), number(parts, "target"), number(parts, "stretch"));
    }

    private static Target milestones(Value value) {
        var items = value instanceof Many(var all) ? all : List.<Value>of();
        return new Target.Milestones(items.stream()
                .map(Parts.class::cast)
                .map(one -> new Milestone(text(one, "title"), number(one, "weight"), day(one)))
                .toList());
    }

    private static Value write(Milestone milestone) {
        return parts(
                "title", new Words(milestone.title()),
                "weight", new Amount(milestone.weight()),
                "due", Value.day(milestone.due()));
    }

    private static java.time.@Nullable LocalDate day(Parts parts) {
        return parts.get("due") instanceof Value.Day(var day) ? day : null;
    }

    private static double number(Parts parts, String name) {
        return Objects.requireNonNull(maybe(parts, name));
    }

    private static @Nullable Double maybe(Parts parts, String name) {
        return parts.get(name) instanceof Amount(var number) ? Double.valueOf(number) : null;
    }

    private static String text(Parts parts, String name) {
        return Choices.text(parts.get(name));
    }

    private static Parts parts(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Value>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var name = namesAndValues[i] instanceof Words(var text) ? text : (String) namesAndValues[i];
            var value = (Value) namesAndValues[i + 1];
            if (!(value instanceof Value.Nothing)) fields.put(name, value);
        }
        return new Parts(fields);
    }
}
