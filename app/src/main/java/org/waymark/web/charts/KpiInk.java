package org.waymark.web.charts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The measured part of a KPI chart: the line, a dot on each measurement, a hollow one where it was restated, a large one where
 * noise does not explain it.
 */
record KpiInk(List<Slot> slots, Map<LocalDate, Tone> signals, TimeScale x, LinearScale y) {

    /** Closer than this, two dots run into each other; then only restated ones and the last are drawn. */
    private static final double ROOM_PER_DOT = 6;

    void draw(Svg svg) {
        var line = line();
        if (line.isEmpty()) return;
        svg.path("line", line.d());
        var last = line.last();
        for (var slot : slots) {
            var value = slot.value();
            if (value != null) dot(svg, slot, at(slot, value), last);
        }
    }

    private InkLine line() {
        var line = new InkLine();
        for (var slot : slots) {
            var value = slot.value();
            if (value == null) line.skip();
            else line.to(at(slot, value));
        }
        return line;
    }

    private void dot(Svg svg, Slot slot, Point at, Point last) {
        var tone = signals.get(slot.period().end());
        if (tone != null) svg.circle(("dot " + tone.css()).strip(), at, 4.6);
        else if (slot.restated()) svg.circle("dot hollow", at, 3.2);
        else if (hasRoomForDots() || at.equals(last)) svg.circle("dot", at, 2.7);
    }

    private boolean hasRoomForDots() {
        return slots.size() < 2
                || x.middleOf(slots.get(1).period()) - x.middleOf(slots.get(0).period()) >= ROOM_PER_DOT;
    }

    private Point at(Slot slot, double value) {
        return new Point(x.middleOf(slot.period()), y.at(value));
    }
}
