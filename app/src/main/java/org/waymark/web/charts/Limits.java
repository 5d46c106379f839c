package org.waymark.web.charts;

import static org.waymark.web.charts.Markup.px;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.waymark.insights.Behaviour.Level;
import org.waymark.insights.Behaviour.Phase;

/** Centre and limits of each phase of a process behaviour chart: straight, or from period to period where they move. */
record Limits(List<Phase> phases, List<Slot> slots) {
    static Limits of(List<Phase> phases, List<Slot> slots) {
        if (slots.isEmpty()) return new Limits(List.of(), slots);
        var first = slots.getFirst().period().start();
        var last = slots.getLast().period().end();
        return new Limits(
                phases.stream()
                        .filter(phase ->
                                !phase.to().isBefore(first) && !phase.from().isAfter(last))
                        .toList(),
                slots);
    }

    /** All that must fit on the chart. */
    DoubleStream values() {
        return phases.stream()
                .filter(phase -> phase.firmness() != null)
                .flatMapToDouble(phase -> phase.course().isEmpty()
                        ? DoubleStream.of(phase.low(), phase.high())
                        : phase.course().stream()
                                .filter(this::isShown)
                                .flatMapToDouble(level -> DoubleStream.of(level.low(), level.high())));
    }

    void draw(Svg svg, TimeScale x, LinearScale y) {
        for (var phase : phases) {
            if (phase.firmness() != null) {
                svg.path(
                        "limit",
                        line(phase, x, y, phase.low(), Level::low) + line(phase, x, y, phase.high(), Level::high));
            }
            svg.path("centre", line(phase, x, y, phase.centre(), Level::centre));
        }
    }

    /** The limits of the oldest phase in view say their numbers, where nothing of the chart stands in the way. */
    void label(Svg svg, Plot plot, LinearScale y, KpiEvidence.Words words) {
        if (phases.isEmpty()) return;
        var first = phases.getFirst();
        if (first.firmness() == null || !first.course().isEmpty()) return;
        svg.text(
                "halo",
                new Point(plot.left() + 4, y.at(first.high()) - 5),
                Anchor.START,
                words.upper().apply(first.high()));
        if (y.at(first.low()) + 14 < plot.bottom() - 4)
            svg.text(
                    "halo",
                    new Point(plot.left() + 4, y.at(first.low()) + 14),
                    Anchor.START,
                    words.lower().apply(first.low()));
    }

    private String line(Phase phase, TimeScale x, LinearScale y, double value, ToDoubleFunction<Level> of) {
        if (phase.course().isEmpty())
            return "M" + px(left(phase, x)) + " " + px(y.at(value)) + "H" + px(right(phase, x));
        var line = new InkLine();
        for (var level : phase.course()) {
            var slot = slots.stream()
                    .filter(one -> one.period().end().equals(level.day()))
                    .findFirst();
            if (slot.isPresent()) line.to(new Point(x.middleOf(slot.get().period()), y.at(of.applyAsDouble(level))));
        }
        return line.isEmpty() ? "" : line.d();
    }

    private boolean isShown(Level level) {
        return !level.day().isBefore(slots.getFirst().period().end())
                && !level.day().isAfter(slots.getLast().period().end());
    }

    /** Phases are given by the last days of their periods; they are drawn from the first to the last day. */
    double left(Phase phase, TimeScale x) {
        return slots.stream()
                .filter(slot -> !slot.period().end().isBefore(phase.from()))
                .findFirst()
                .map(slot -> x.at(slot.period().start()))
                .orElseThrow();
    }

    double right(Phase phase, TimeScale x) {
        return slots.reversed().stream()
                .filter(slot -> !slot.period().end().isAfter(phase.to()))
                .findFirst()
                .map(slot -> x.endOf(slot.period()))
                .orElseThrow();
    }
}
