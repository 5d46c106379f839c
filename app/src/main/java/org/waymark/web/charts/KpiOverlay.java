package org.waymark.web.charts;

import static org.waymark.web.charts.Markup.px;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.Fan;

/** What a KPI's past says, over and beside the line of its values: limits, the fan, one remark and the labels. */
record KpiOverlay(@Nullable KpiEvidence evidence, List<Slot> slots, Limits limits) {
    /** Two lines of words beside the chart keep this distance. */
    private static final double LINES = 32;

    static KpiOverlay of(@Nullable KpiEvidence evidence, List<Slot> slots) {
        return new KpiOverlay(evidence, slots, Limits.of(evidence == null ? List.of() : evidence.phases(), slots));
    }

    DoubleStream values() {
        return DoubleStream.concat(limits.values(), FanShape.values(steps()));
    }

    Map<LocalDate, Tone> signals() {
        return evidence == null ? Map.of() : evidence.signals();
    }

    /** Below the ink. */
    void ground(Svg svg, Plot plot, TimeScale x, LinearScale y) {
        if (evidence == null) return;
        limits.draw(svg, x, y);
        newest().ifPresent(tip -> fan(tip, plot, x, y).ifPresent(fan -> fan.draw(svg)));
    }

    /** Beside and above the ink; gives way to the label of the target. */
    void words(Svg svg, Plot plot, TimeScale x, LinearScale y, @Nullable Double target) {
        if (evidence == null) return;
        limits.label(svg, plot, y, evidence.words());
        if (evidence.note() != null) note(svg, evidence.note(), plot, x, y);
        if (steps().isEmpty()) return;
        var last = steps().getLast();
        var at = apart(y.at(last.median()), target == null ? null : y.at(target), plot);
        svg.text(
                "fc b",
                new Point(plot.right() + 10, at),
                Anchor.START,
                evidence.words().likely().apply(last.median()));
        var range = evidence.words().between().of(last.most().low(), last.most().high());
        svg.text("", new Point(plot.right() + 10, at + 14), Anchor.START, range);
    }

    private static double apart(double at, @Nullable Double other, Plot plot) {
        if (other == null || at + 14 + 12 < other || at - 12 > other) return at;
        return at <= other ? Math.max(plot.top(), other - LINES + 6) : other + LINES - 12;
    }

    /** Below a fall and above a rise, where the line does not run; on the other side where the plot ends there. */
    private void note(Svg svg, KpiEvidence.Note note, Plot plot, TimeScale x, LinearScale y) {
        var slot = slots.stream()
                .filter(one -> one.period().end().equals(note.day()) && one.value() != null)
                .findFirst();
        if (slot.isEmpty()) return;
        var value = Objects.requireNonNull(slot.get().value());
        var tone = signals().getOrDefault(note.day(), Tone.PLAIN);
        var at = new Point(x.middleOf(slot.get().period()), y.at(value));
        var below = falls(slot.get()) ? plot.bottom() - at.y() > 60 : at.y() - plot.top() < 60;
        var end = below ? Math.min(plot.bottom() - 26, at.y() + 76) : Math.max(plot.top() + 34, at.y() - 76);
        var right = at.x() - plot.left()
                > Math.max(note.first().length(), note.second().length()) * 6.2;
        svg.path("period-edge", "M" + px(at.x()) + " " + px(at.y() + (below ? 7 : -7)) + "V" + px(end));
        var words = new Point(at.x() + (right ? 4 : -4), below ? end + 13 : end - 20);
        var anchor = right ? Anchor.END : Anchor.START;
        svg.text(tone.ink() + " b halo", words, anchor, note.first());
        svg.text("halo", new Point(words.x(), words.y() + 14), anchor, note.second());
    }

    private boolean falls(Slot slot) {
        var before = slots.subList(0, slots.indexOf(slot)).reversed().stream()
                .map(Slot::value)
                .filter(Objects::nonNull)
                .findFirst();
        return before.isPresent() && slot.value() != null && slot.value() < before.get();
    }

    private Optional<FanShape> fan(Slot newest, Plot plot, TimeScale x, LinearScale y) {
        var value = newest.value();
        if (value == null || steps().isEmpty()) return Optional.empty();
        var at = steps().stream()
                .map(step -> new FanShape.At(
                        x.middleOf(slots.stream()
                                .filter(slot -> slot.period().end().equals(step.day()))
                                .findFirst()
                                .orElseThrow()
                                .period()),
                        step))
                .toList();
        return Optional.of(new FanShape(new Point(x.middleOf(newest.period()), y.at(value)), at, y, plot));
    }

    private Optional<Slot> newest() {
        return slots.reversed().stream().filter(slot -> slot.value() != null).findFirst();
    }

    /** Only what lies after the newest value and within the chart. */
    private List<Fan.Step> steps() {
        if (evidence == null || evidence.fan() == null || newest().isEmpty()) return List.of();
        var last = slots.getLast().period().end();
        var from = newest().orElseThrow().period().end();
        return evidence.fan().steps().stream()
                .filter(step -> step.day().isAfter(from) && !step.day().isAfter(last))
                .filter(step ->
                        slots.stream().anyMatch(slot -> slot.period().end().equals(step.day())))
                .toList();
    }
}
