package org.waymark.evidence.interventions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;
import tools.jackson.databind.JsonNode;

/**
 * Holds figures against what a case expects: a number within its tolerance ({@code effect} with {@code effect_tolerance} or
 * {@code tolerance}), a pair of bounds, {@code …_below}, {@code …_above}, {@code interval_inside}. What is not understood is said.
 */
record Expectations(Case one, Figures figures) {
    private static final List<String> BELOW = List.of("_below", "_at_most", "_max");
    private static final List<String> ABOVE = List.of("_above", "_at_least", "_min");

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        var expect = one.field("expect", "expected", "target").orElseThrow(() -> one.broken("it expects nothing"));
        if (!expect.isObject()) throw one.broken("what it expects is no object");
        for (var entry : expect.properties()) {
            if (entry.getKey().contains("tolerance")) continue;
            var found = lines(entry.getKey(), entry.getValue(), expect);
            if (found.isEmpty())
                found = List.of(Line.absent(what(entry.getKey()), "not understood: " + entry.getValue()));
            lines.addAll(found);
        }
        return lines;
    }

    private List<Line> lines(String key, JsonNode value, JsonNode expect) {
        if (isPair(value) && (key.startsWith("interval_inside") || key.startsWith("interval_within")))
            return inside(key, value.get(0).asDouble(), value.get(1).asDouble());
        if (key.startsWith("interval_contains") && value.isNumber()) return contains(key, value.asDouble());
        for (var suffix : BELOW)
            if (key.endsWith(suffix)) return bound(key, suffix, value, Limit.atMost(value.asDouble()));
        for (var suffix : ABOVE)
            if (key.endsWith(suffix)) return bound(key, suffix, value, Limit.atLeast(value.asDouble()));
        if (isPair(value) && key.startsWith("interval")) return ends(key, value, expect);
        if (isPair(value))
            return figure(
                    key,
                    key,
                    value.toString(),
                    Limit.within(value.get(0).asDouble(), value.get(1).asDouble()));
        if (value.isObject()) return parts(key, value, expect);
        if (!value.isNumber()) return List.of();
        return figure(key, key, value.asString(), near(value.asDouble(), tolerance(key, value.asDouble(), expect)));
    }

    private List<Line> inside(String key, double low, double high) {
        var lines = new ArrayList<Line>();
        figures.of("low")
                .ifPresent(ours -> lines.add(new Line(what(key) + ", low", ours, published(""), Limit.atLeast(low))));
        figures.of("high")
                .ifPresent(ours -> lines.add(new Line(what(key) + ", high", ours, published(""), Limit.atMost(high))));
        return lines;
    }

    private List<Line> contains(String key, double number) {
        var lines = new ArrayList<Line>();
        figures.of("low")
                .ifPresent(ours -> lines.add(new Line(what(key) + ", low", ours, published(""), Limit.atMost(number))));
        figures.of("high")
                .ifPresent(
                        ours -> lines.add(new Line(what(key) + ", high", ours, published(""), Limit.atLeast(number))));
        return lines;
    }

    /** A published interval: both its ends. */
    private List<Line> ends(String key, JsonNode pair, JsonNode expect) {
        var lines = new ArrayList<Line>();
        for (int end = 0; end < 2; end++) {
            double published = pair.get(end).asDouble();
            var limit = near(published, tolerance(key, published, expect));
            lines.addAll(figure(
                    key + (end == 0 ? ", low" : ", high"),
                    end == 0 ? "low" : "high",
                    Double.toString(published),
                    limit));
        }
        return lines;
    }

    /** Named parts such as the weights of units. */
    private List<Line> parts(String key, JsonNode value, JsonNode expect) {
        var lines = new ArrayList<Line>();
        for (var part : value.properties()) {
            if (!part.getValue().isNumber()) continue;
            double published = part.getValue().asDouble();
            var limit = near(published, tolerance(key, published, expect));
            var name = key + " " + part.getKey();
            lines.addAll(figure(name, name, Double.toString(published), limit));
        }
        return lines;
    }

    private List<Line> bound(String key, String suffix, JsonNode value, Limit limit) {
        return value.isNumber() ? figure(key, key.substring(0, key.length() - suffix.length()), "", limit) : List.of();
    }

    private List<Line> figure(String key, String name, String published, Limit limit) {
        return figures.of(name)
                .map(ours -> List.of(new Line(what(key), ours, published(published), limit)))
                .orElse(List.of());
    }

    private static Limit near(double published, Optional<Double> tolerance) {
        return tolerance
                .map(within -> Limit.within(published - within, published + within))
                .orElse(Limit.NONE);
    }

    /** Its own tolerance first, then the one for all; a relative one counts as a share. */
    private static Optional<Double> tolerance(String key, double published, JsonNode expect) {
        for (var name : List.of(key + "_tolerance", "tolerance_" + key, "tolerance"))
            if (expect.has(name) && expect.get(name).isNumber())
                return Optional.of(expect.get(name).asDouble());
        for (var name : List.of(key + "_relative_tolerance", "relative_tolerance"))
            if (expect.has(name) && expect.get(name).isNumber())
                return Optional.of(Math.abs(published) * expect.get(name).asDouble());
        return Optional.empty();
    }

    private static boolean isPair(JsonNode value) {
        return value.isArray()
                && value.size() == 2
                && value.get(0).isNumber()
                && value.get(1).isNumber();
    }

    private String what(String key) {
        return "%s, %s".formatted(one.id(), key.replace('_', ' '));
    }

    private String published(String figure) {
        if (figure.isEmpty() || one.source().isEmpty()) return figure + one.source();
        return "%s (%s)".formatted(figure, one.source());
    }
}
