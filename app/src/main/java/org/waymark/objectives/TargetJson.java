package org.waymark.objectives;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Cadence;
import org.waymark.measure.Milestone;
import org.waymark.measure.Target;
import org.waymark.measure.TargetCurve;
import tools.jackson.databind.JsonNode;

/** How targets and curves are kept: an object with a version, a kind and the words of the glossary, readable by hand. */
public final class TargetJson {
    private static final int VERSION = 1;

    private TargetJson() {}

    /** Also what stands in the column beside the definition. */
    static String kind(Target target) {
        return switch (target) {
            case Target.Reach _ -> "REACH";
            case Target.Hold _ -> "HOLD";
            case Target.Rate _ -> "RATE";
            case Target.Relative _ -> "RELATIVE";
            case Target.Milestones _ -> "MILESTONES";
            case Target.Zones _ -> "ZONES";
            case Target.Scale _ -> "SCALE";
            case Target.YesNo _ -> "YES_NO";
        };
    }

    public static Map<String, Object> write(Target target) {
        var json = start(kind(target));
        switch (target) {
            case Target.Reach(var from, var to) -> {
                json.put("from", from);
                json.put("to", to);
            }
            case Target.Hold(var low, var high, var every) -> {
                putIfPresent(json, "low", low);
                putIfPresent(json, "high", high);
                json.put("every", every.name());
            }
            case Target.Rate(var times, var per, var by, var limit) -> {
                json.put("times", times);
                json.put("per", per.name());
                json.put("by", by.name());
                json.put("limit", limit.name());
            }
            case Target.Relative(var percent, var baseline) -> {
                json.put("percent", percent);
                putIfPresent(json, "baseline", baseline);
            }
            case Target.Milestones(var milestones) ->
                json.put(
                        "milestones", milestones.stream().map(TargetJson::write).toList());
            case Target.Zones(var commit, var wanted, var stretch) -> putZones(json, commit, wanted, stretch);
            case Target.Scale(var base, var commit, var wanted, var stretch) -> {
                json.put("base", base);
                putZones(json, commit, wanted, stretch);
            }
            case Target.YesNo() -> {}
        }
        return json;
    }

    public static Target readTarget(JsonNode json) {
        requireVersion(json);
        return switch (text(json, "kind")) {
            case "REACH" -> new Target.Reach(number(json, "from"), number(json, "to"));
            case "HOLD" ->
                new Target.Hold(maybe(json, "low"), maybe(json, "high"), Cadence.valueOf(text(json, "every")));
            case "RATE" ->
                new Target.Rate(
                        number(json, "times"),
                        Cadence.valueOf(text(json, "per")),
                        Target.Rate.By.valueOf(text(json, "by")),
                        Target.Rate.Limit.valueOf(text(json, "limit")));
            case "RELATIVE" -> new Target.Relative(number(json, "percent"), maybe(json, "baseline"));
            case "MILESTONES" ->
                new Target.Milestones(
                        list(json, "milestones").map(TargetJson::milestone).toList());
            case "ZONES" -> new Target.Zones(text(json, "commit"), text(json, "target"), text(json, "stretch"));
            case "SCALE" ->
                new Target.Scale(
                        number(json, "base"), number(json, "commit"), number(json, "target"), number(json, "stretch"));
            case "YES_NO" -> new Target.YesNo();
            default -> throw new IllegalStateException("A target of an unknown kind: " + json);
        };
    }

    public static Map<String, Object> write(TargetCurve curve) {
        return switch (curve) {
            case TargetCurve.Straight() -> start("STRAIGHT");
            case TargetCurve.SCurve() -> start("S_CURVE");
            case TargetCurve.Steps(var checkpoints) -> {
                var json = start("STEPS");
                json.put(
                        "checkpoints",
                        checkpoints.stream()
                                .map(c -> Map.of("day", c.day().toString(), "share", c.share()))
                                .toList());
                yield json;
            }
            case TargetCurve.Seasonal(var weights) -> {
                var json = start("SEASONAL");
                json.put("weights", weights);
                yield json;
            }
        };
    }

    public static TargetCurve readCurve(JsonNode json) {
        requireVersion(json);
        return switch (text(json, "kind")) {
            case "STRAIGHT" -> new TargetCurve.Straight();
            case "S_CURVE" -> new TargetCurve.SCurve();
            case "STEPS" ->
                new TargetCurve.Steps(list(json, "checkpoints")
                        .map(c -> new TargetCurve.Checkpoint(LocalDate.parse(text(c, "day")), number(c, "share")))
                        .toList());
            case "SEASONAL" ->
                new TargetCurve.Seasonal(
                        list(json, "weights").map(JsonNode::doubleValue).toList());
            default -> throw new IllegalStateException("A curve of an unknown kind: " + json);
        };
    }

    private static Map<String, Object> start(String kind) {
        var json = new LinkedHashMap<String, Object>();
        json.put("version", VERSION);
        json.put("kind", kind);
        return json;
    }

    private static void putZones(Map<String, Object> json, Object commit, Object target, Object stretch) {
        json.put("commit", commit);
        json.put("target", target);
        json.put("stretch", stretch);
    }

    private static void putIfPresent(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) json.put(name, value);
    }

    private static Map<String, Object> write(Milestone milestone) {
        var json = new LinkedHashMap<String, Object>();
        json.put("title", milestone.title());
        json.put("weight", milestone.weight());
        var due = milestone.due();
        if (due != null) json.put("due", due.toString());
        return json;
    }

    private static Milestone milestone(JsonNode json) {
        var due = json.has("due") ? LocalDate.parse(text(json, "due")) : null;
        return new Milestone(text(json, "title"), number(json, "weight"), due);
    }

    private static void requireVersion(JsonNode json) {
        if (number(json, "version") != VERSION) {
            throw new IllegalStateException("Written by a newer program: " + json);
        }
    }

    private static String text(JsonNode json, String name) {
        return json.required(name).stringValue();
    }

    private static double number(JsonNode json, String name) {
        return json.required(name).doubleValue();
    }

    private static @Nullable Double maybe(JsonNode json, String name) {
        return json.has(name) ? number(json, name) : null;
    }

    private static java.util.stream.Stream<JsonNode> list(JsonNode json, String name) {
        return StreamSupport.stream(json.required(name).spliterator(), false);
    }
}
