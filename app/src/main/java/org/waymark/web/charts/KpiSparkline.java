package org.waymark.web.charts;

import static org.waymark.web.charts.Markup.px;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A KPI's recent periods in the size of a word: the usual range as a band, the target as a line, a dot on the last
 * value.
 *
 * @param signal the colour of the dot; null: within its usual range, or nothing known about it
 */
public record KpiSparkline(
        String sentence,
        List<Slot> slots,
        @Nullable Bounds target,
        @Nullable Bounds usual,
        @Nullable Tone signal) {

    /** Keeps lines and dots inside the drawing. */
    private static final double PAD = 3;

    public KpiSparkline {
        slots = List.copyOf(slots);
    }

    public String svg(SparkSize size) {
        var svg = size.open(sentence);
        var extent = Extent.of(values());
        if (extent.isEmpty()) svg.path("limit", "M0 " + px(size.height() / 2.0) + "H" + size.width());
        extent.ifPresent(found -> draw(svg, size, found));
        return svg.close();
    }

    private void draw(Svg svg, SparkSize size, Extent extent) {
        var y = new LinearScale(extent.low(), extent.high(), size.height() - PAD, PAD);
        var line = line(size, y);
        if (usual != null) svg.path("limits-band", band(usual, y, size));
        if (target != null)
            target.edges().forEach(edge -> svg.path("target-line", "M0 " + px(y.at(edge)) + "H" + size.width()));
        svg.path("line", line.d());
        svg.circle(signal == null ? "dot" : ("dot " + signal.css()).strip(), line.last(), size.dot());
    }

    private InkLine line(SparkSize size, LinearScale y) {
        var days = new LinearScale(middle(slots.getFirst()), middle(slots.getLast()), 1, size.width() - 4);
        var line = new InkLine();
        for (var slot : slots) {
            if (slot.value() == null) line.skip();
            else line.to(new Point(days.at(middle(slot)), y.at(slot.value())));
        }
        return line;
    }

    /** No measured value, nothing to show: a target alone is no trend. */
    private DoubleStream values() {
        var measured = slots.stream().map(Slot::value).filter(Objects::nonNull).toList();
        if (measured.isEmpty()) return DoubleStream.empty();
        var guides = Stream.of(target, usual)
                .filter(Objects::nonNull)
                .map(Bounds::edges)
                .flatMap(List::stream);
        return Stream.concat(measured.stream(), guides).mapToDouble(Double::doubleValue);
    }

    private static String band(Bounds usual, LinearScale y, SparkSize size) {
        var top = Double.isInfinite(usual.high()) ? 0 : y.at(usual.high());
        var bottom = Double.isInfinite(usual.low()) ? size.height() : y.at(usual.low());
        return "M0 " + px(top) + "H" + size.width() + "V" + px(bottom) + "H0Z";
    }

    private static double middle(Slot slot) {
        return (slot.period().start().toEpochDay() + slot.period().end().toEpochDay()) / 2.0;
    }
}
