package org.waymark.connectors;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Sentence;

/** What Prometheus answers. Values that are no numbers (NaN, Inf) are no values: their period stays without one. */
record PrometheusAnswer(List<Series> series) {
    private static final String NAME = "__name__";

    record Point(Instant at, BigDecimal value) {}

    record Series(Map<?, ?> labels, List<Point> points) {
        String label(String name) {
            return Objects.toString(labels.get(name), "");
        }
    }

    static PrometheusAnswer of(@Nullable Object json, Opened secrets) throws Troubled {
        if (!(json instanceof Map<?, ?> answer)) throw notIt();
        if ("error".equals(answer.get("status"))) throw refused(answer, secrets);
        if (!(answer.get("data") instanceof Map<?, ?> data)) throw notIt();
        return switch (Objects.toString(data.get("resultType"), "")) {
            case "matrix" -> new PrometheusAnswer(all(data, "values"));
            case "vector" -> new PrometheusAnswer(all(data, "value"));
            case "scalar" ->
                new PrometheusAnswer(List.of(new Series(Map.of(), points(List.of(list(data.get("result")))))));
            case "string" -> throw wrong("no.connectors.prometheus.text");
            default -> throw notIt();
        };
    }

    /** Those whose label names a KPI; without a label there must be one series. */
    List<Series> named(String label) throws Troubled {
        if (label.isEmpty()) {
            if (series.size() > 1) throw wrong("no.connectors.prometheus.several", series.size(), differing());
            return series;
        }
        var names = new HashSet<String>();
        for (var one : series) {
            var name = one.label(label);
            if (name.isEmpty()) throw wrong("no.connectors.prometheus.label", label, differing());
            if (!names.add(name)) throw wrong("no.connectors.prometheus.same-label", label, name);
        }
        return series;
    }

    /** The labels by which the series differ. */
    private String differing() {
        var names = new TreeSet<String>();
        series.forEach(one -> one.labels().keySet().forEach(name -> names.add(name.toString())));
        names.removeIf(name -> name.equals(NAME)
                || series.stream().map(one -> one.label(name)).distinct().count() < 2);
        return names.isEmpty() ? "–" : String.join(", ", names);
    }

    private static List<Series> all(Map<?, ?> data, String points) throws Troubled {
        var all = new ArrayList<Series>();
        for (var one : list(data.get("result"))) {
            if (!(one instanceof Map<?, ?> series) || !(series.get("metric") instanceof Map<?, ?> labels))
                throw notIt();
            var given = list(series.get(points));
            all.add(new Series(labels, points(points.equals("value") ? List.of(given) : given)));
        }
        return all;
    }

    private static List<Point> points(List<?> pairs) throws Troubled {
        var points = new ArrayList<Point>();
        for (var pair : pairs) {
            var parts = list(pair);
            if (parts.size() != 2 || !(parts.getFirst() instanceof Number seconds)) throw notIt();
            var value = parts.getLast().toString();
            if (value.equals("NaN") || value.endsWith("Inf")) continue;
            points.add(new Point(Instant.ofEpochSecond(Math.round(seconds.doubleValue())), number(value)));
        }
        return points;
    }

    private static BigDecimal number(String value) throws Troubled {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw notIt();
        }
    }

    private static Troubled refused(Map<?, ?> answer, Opened secrets) {
        var says = secrets.masked(Objects.toString(answer.get("error"), ""));
        return switch (Objects.toString(answer.get("errorType"), "")) {
            case "bad_data" -> wrong("no.connectors.prometheus.query", says);
            case "execution" -> wrong("no.connectors.prometheus.execution", says);
            default -> new Troubled(new Trouble.SaidNo(says, true));
        };
    }

    private static List<?> list(@Nullable Object json) throws Troubled {
        if (json instanceof List<?> list) return list;
        throw notIt();
    }

    private static Troubled notIt() {
        return new Troubled(new Trouble.NotUnderstood(new Sentence("no.connectors.prometheus.not")));
    }

    private static Troubled wrong(String key, Object... arguments) {
        return new Troubled(new Trouble.SetUpWrong(new Sentence(key, arguments)));
    }
}
