package org.waymark.web.charts;

import java.util.ArrayList;
import java.util.List;

/** Neighbouring periods with the same target; the first and the last reach to the edges of the plot. */
record TargetStretch(Bounds target, double from, double to) {

    static List<TargetStretch> of(List<Slot> slots, TimeScale x, Plot plot) {
        var stretches = new ArrayList<TargetStretch>();
        for (var i = 0; i < slots.size(); i++) {
            var target = slots.get(i).target();
            if (target == null) continue;
            var from = i == 0 ? plot.left() : x.at(slots.get(i).period().start());
            var to = i == slots.size() - 1 ? plot.right() : x.endOf(slots.get(i).period());
            append(stretches, new TargetStretch(target, Math.max(from, plot.left()), Math.min(to, plot.right())));
        }
        return stretches;
    }

    TargetZone zone(LinearScale y, Plot plot) {
        return new TargetZone(target, y, new Plot(from, plot.top(), to, plot.bottom()));
    }

    private static void append(List<TargetStretch> stretches, TargetStretch next) {
        if (stretches.isEmpty() || !stretches.getLast().leadsInto(next)) stretches.add(next);
        else stretches.add(new TargetStretch(next.target, stretches.removeLast().from, next.to));
    }

    private boolean leadsInto(TargetStretch next) {
        return target.equals(next.target) && next.from - to < 1;
    }
}
