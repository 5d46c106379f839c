package org.waymark.evidence.interventions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Series;
import org.waymark.analytics.decompose.Decomposition;
import org.waymark.analytics.detect.Change;
import org.waymark.analytics.detect.ChangePoints;
import org.waymark.analytics.impact.Control;
import org.waymark.analytics.impact.Counterfactual;
import org.waymark.analytics.impact.DelayScan;
import org.waymark.analytics.impact.Event;
import org.waymark.analytics.impact.RateRatio;
import org.waymark.analytics.impact.Scale;
import org.waymark.analytics.impact.Season;
import org.waymark.analytics.impact.Setting;
import org.waymark.analytics.impact.Shape;
import org.waymark.analytics.impact.ShapeEffect;
import org.waymark.analytics.impact.Window;
import tools.jackson.databind.JsonNode;

/** A case about one series. */
record SeriesCase(Case one, Table table) {
    private static final int USUAL_WAVES = 2;
    private static final double CHANCE = 0.95;

    Figures step() {
        var found = found(ShapeEffect.of(series(), setting(), new Event(start(), shape(one.field("shape")))));
        return new Figures()
                .with("effect", found.effect().value())
                .with("standard_error", found.effect().standardError())
                .with("relative_effect", Math.expm1(found.effect().value()))
                .with("t", found.effect().t())
                .with("p_value", found.effect().p())
                .with(found.effect().interval(CHANCE));
    }

    Figures counterfactual() {
        var found = found(Counterfactual.of(series(), setting(), start()));
        var figures = new Figures()
                .with("effect", found.each().value())
                .with("standard_error", found.effect().standardError())
                .with("cumulative_effect", found.total().value())
                .with("p_value", found.effect().p())
                .with(found.each().interval());
        found.relative().ifPresent(relative -> figures.with("relative_effect", relative.value()));
        return figures;
    }

    Figures delayScan() {
        int window = one.whole("window", "rows", "max_delay").orElse(table.rows() - start());
        var found = found(DelayScan.of(series(), setting(), start(), new Window(0, Math.max(0, window - 1))));
        return new Figures()
                .with("found_row", start() + found.best().delay() + 1)
                .with("delay", found.best().delay())
                .with("effect", found.best().effect().value())
                .with("standard_error", found.best().effect().standardError())
                .with("p_value", found.p())
                .with(found.interval());
    }

    /** Of several changes the one that is nearest to the row that is expected. */
    Figures changePoint() {
        var series = series();
        var level = Decomposition.find(series, one.period(), Decomposition.Average.MEDIAN)
                .map(parts -> parts.season().without(series))
                .orElse(series);
        var changes = found(ChangePoints.of(level)).changes();
        var figures = new Figures().with("changes", changes.size());
        double expected = one.field("expect", "expected")
                .flatMap(expect -> Optional.ofNullable(expect.get("found_row")))
                .map(JsonNode::asDouble)
                .orElse(Double.NaN);
        nearest(changes, expected)
                .ifPresent(change -> figures.with("found_row", change.place() + 1)
                        .with("t", change.t())
                        .with("effect", change.after() - change.before())
                        .with("low", change.earliest() + 1)
                        .with("high", change.latest() + 1));
        if (changes.isEmpty()) figures.with("found_row", Double.NaN);
        return figures;
    }

    Figures countStep() {
        int period = one.period();
        int waves = one.whole("harmonics", "waves").orElse(period > 1 ? USUAL_WAVES : 0);
        var exposure = one.text("offset", "exposure", "population").map(this::plain);
        var counts = plain(value());
        var found = found(
                exposure.isPresent()
                        ? RateRatio.of(counts, exposure.get(), start(), period, waves)
                        : RateRatio.of(counts, start(), period, waves));
        return new Figures()
                .with("effect", found.ratio())
                .with("log_rate_ratio", found.log().value())
                .with("standard_error", found.log().standardError())
                .with("dispersion", found.dispersion())
                .with("p_value", found.log().p())
                .with(found.interval());
    }

    private int start() {
        return Start.of(one, table.rows(), table);
    }

    private String value() {
        return one.text("value", "y", "column").orElseGet(() -> {
            var measures = table.measures();
            if (measures.size() != 1) throw one.broken("it names no value, and there are %s".formatted(measures));
            return measures.getFirst();
        });
    }

    private Series series() {
        return column(value(), one.field("transform"));
    }

    private Series plain(String column) {
        return column(column, Optional.empty());
    }

    private Series column(String name, Optional<JsonNode> transform) {
        int rows = one.whole("end_row", "last_row").orElse(table.rows());
        return Series.withGaps(Arrays.copyOf(one.transformed(table.numbers(name), transform), rows));
    }

    private Setting setting() {
        var controls = one.list("controls", "covariates", "control").stream()
                .map(node ->
                        new Control(one.name(node), column(one.name(node), Optional.ofNullable(node.get("transform")))))
                .toList();
        var others = one.list("events", "interventions", "other_events").stream()
                .map(this::event)
                .toList();
        return new Setting(Scale.PLAIN, season(), controls, others);
    }

    private Season season() {
        int period = one.period();
        int waves = one.whole("harmonics", "waves").orElse(0);
        if (period < 2) return Season.NONE;
        return waves > 0 ? new Season.Waves(period, Math.min(waves, period / 2)) : Season.of(period);
    }

    private Event event(JsonNode node) {
        var row = node.isNumber() ? node : node.path("start_row");
        if (!row.isNumber()) throw one.broken("an event without start_row: %s".formatted(node));
        return new Event(row.asInt() - 1, shape(Optional.ofNullable(node.get("shape"))));
    }

    private Shape shape(Optional<JsonNode> named) {
        var name = named.map(node -> Case.letters(node.asString())).orElse("step");
        return switch (name) {
            case "step", "level" -> Shape.STEP;
            case "ramp", "slope", "trend" ->
                new Shape.Ramp(one.whole("ramp_periods", "over").orElse(table.rows() - start()));
            case "pulse", "impulse" -> new Shape.Pulse(0);
            default -> throw one.broken("the shape \"%s\" is not known".formatted(name));
        };
    }

    private static Optional<Change> nearest(List<Change> changes, double row) {
        return changes.stream()
                .min((a, b) -> Double.isNaN(row)
                        ? Double.compare(Math.abs(b.t()), Math.abs(a.t()))
                        : Double.compare(Math.abs(a.place() + 1 - row), Math.abs(b.place() + 1 - row)));
    }

    private <T> T found(Finding<T> finding) {
        return switch (finding) {
            case Finding.Found<T>(var value) -> value;
            case Finding.NotYet<T>(var lacks, var have, var need) ->
                throw one.broken("cannot say yet: %d of %d %s".formatted(have, need, lacks));
        };
    }
}
