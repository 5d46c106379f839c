package org.waymark.evidence.charts;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Series;
import org.waymark.analytics.detect.Form;
import org.waymark.analytics.detect.MovingRange;
import org.waymark.analytics.detect.Rule;
import org.waymark.analytics.detect.XmR;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;
import tools.jackson.databind.JsonNode;

/** One worked example of a book: its values, and what is printed about them. */
record PrintedCase(String id, XmR chart, JsonNode node) {
    private static final double TOLERANCE = 0.01;

    static Stream<Line> lines(JsonNode node) {
        var id = node.path("id").asString("a case without id");
        try {
            return switch (chart(
                    numbers(node.path("x")), node.path("method").asString("").toLowerCase(Locale.ROOT))) {
                case Finding.Found(var chart) -> new PrintedCase(id, chart, node).lines();
                case Finding.NotYet<XmR> not ->
                    Stream.of(Line.broken(id, "%d values, and %d are needed".formatted(not.have(), not.need())));
            };
        } catch (IllegalArgumentException e) {
            return Stream.of(Line.broken(id, String.valueOf(e.getMessage())));
        }
    }

    private static Finding<XmR> chart(double[] values, String method) {
        var series = Series.withGaps(values);
        if (method.contains("trend") || method.contains("half")) return XmR.trended(series);
        if (!method.contains("median")) return XmR.of(series, Form.MEAN);
        return XmR.of(series, method.contains("median x") ? Form.MEDIAN : Form.MEAN_AND_MEDIAN_RANGE);
    }

    private Stream<Line> lines() {
        return Stream.of(
                        ranges(),
                        node.path("expect").properties().stream()
                                .map(figure -> figure(figure.getKey(), figure.getValue())),
                        node.properties().stream()
                                .filter(property -> property.getKey().startsWith("signals"))
                                .map(property -> signals(property.getKey(), property.getValue())))
                .flatMap(lines -> lines);
    }

    private Stream<Line> ranges() {
        if (!node.has("moving_ranges")) return Stream.empty();
        var printed = numbers(node.path("moving_ranges"));
        var ours = MovingRange.of(chart.series(), 0).stream()
                .mapToDouble(MovingRange::size)
                .toArray();
        double apart = ours.length == printed.length ? farthest(place -> ours[place], printed) : Double.NaN;
        return Stream.of(new Line(id + ", moving ranges, farthest apart", apart, "", Limit.atMost(tolerance())));
    }

    /** One number, or one for each place. */
    private Line figure(String key, JsonNode printed) {
        var ours = figure(key);
        if (ours == null) return Line.absent("%s, %s".formatted(id, key), "not a figure of ours");
        if (printed.isArray())
            return new Line(
                    "%s, %s, farthest apart".formatted(id, key),
                    farthest(ours, numbers(printed)),
                    "",
                    Limit.atMost(tolerance()));
        if (!printed.isNumber()) throw new IllegalArgumentException("%s: %s is no number".formatted(key, printed));
        double expected = printed.asDouble();
        return new Line(
                "%s, %s".formatted(id, key),
                ours.applyAsDouble(0),
                "%s%s".formatted(printed, inTheBook(key)),
                Limit.within(expected - tolerance(), expected + tolerance()));
    }

    private @Nullable IntToDoubleFunction figure(String key) {
        var limits = chart.limits();
        return switch (key) {
            case "cl" -> limits::centreAt;
            case "unpl" -> limits::upperAt;
            case "lnpl" -> limits::lowerAt;
            case "url" -> _ -> limits.rangeLimit();
            case "mr_bar", "mr_median" -> _ -> limits.range();
            case "slope" -> _ -> limits.slope();
            default -> null;
        };
    }

    /** Books round on the way. */
    private String inTheBook(String key) {
        return node.path("book").has(key)
                ? " (printed: %s)".formatted(node.path("book").path(key))
                : "";
    }

    private Line signals(String key, JsonNode printed) {
        var rule = rule(key);
        var what = "%s, %s: places apart".formatted(id, key);
        if (rule == null) return Line.absent(what, "not a rule of ours");
        int first = key.endsWith("index1") ? 1 : 0;
        var expected = new TreeSet<Integer>();
        for (double place : numbers(printed)) expected.add((int) place - first);
        var ours = new TreeSet<Integer>();
        chart.signals().stream()
                .filter(signal -> signal.rule() == rule)
                .forEach(signal -> ours.addAll(signal.places()));
        return new Line(what, apart(ours, expected), printed.toString(), Limit.atMost(0));
    }

    private static @Nullable Rule rule(String key) {
        if (key.contains("_mr") || key.contains("range")) return Rule.RANGE;
        if (key.contains("rule1") || key.contains("outside")) return Rule.OUTSIDE;
        if (key.contains("rule2") || key.contains("run")) return Rule.RUN;
        if (key.contains("rule3") || key.contains("of4") || key.contains("of_4")) return Rule.THREE_OF_FOUR;
        return null;
    }

    private static int apart(Collection<Integer> ours, Collection<Integer> expected) {
        var either = new TreeSet<>(ours);
        either.addAll(expected);
        either.removeIf(place -> ours.contains(place) && expected.contains(place));
        return either.size();
    }

    private static double farthest(IntToDoubleFunction ours, double[] printed) {
        return IntStream.range(0, printed.length)
                .mapToDouble(place -> Math.abs(ours.applyAsDouble(place) - printed[place]))
                .max()
                .orElse(Double.NaN);
    }

    private double tolerance() {
        return node.path("tolerance").asDouble(TOLERANCE);
    }

    private static double[] numbers(JsonNode list) {
        var numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            var number = list.path(i);
            if (!number.isNumber() && !number.isNull())
                throw new IllegalArgumentException("%s is no number".formatted(number));
            numbers[i] = number.isNull() ? Double.NaN : number.asDouble();
        }
        return numbers;
    }
}
