package org.waymark.web.charts;

import static org.waymark.web.charts.Markup.escape;
import static org.waymark.web.charts.Markup.px;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.measure.Period;

/**
 * Grey bands for the times of objectives, with a bracket, a name and a detail on top of each. A time that spans others, such
 * as the year of four quarters, has its bracket above theirs and no band of its own.
 */
record ObjectiveBands(List<ObjectiveBand> objectives, TimeScale x, Plot plot) {

    /** A bracket with its two lines of words. */
    private static final double LANE = 40;

    /** The names keep this distance from the next band's. */
    private static final double APART = 10;

    /** How wide a glyph is on average. */
    private static final double GLYPH = 6.1;

    /** A name cut shorter than this says less than the detail alone, and a cut detail nothing. */
    private static final double READABLE = 16 * GLYPH;

    /** What the brackets and words need above the plot. */
    static double room(List<ObjectiveBand> objectives, Period shown) {
        var periods = objectives.stream()
                .map(ObjectiveBand::period)
                .filter(shown::overlaps)
                .distinct()
                .toList();
        if (periods.isEmpty()) return 0;
        return periods.stream().anyMatch(period -> spans(period, periods)) ? 2 * LANE : LANE;
    }

    void draw(Svg svg, double end) {
        var bands = bands();
        var periods = bands.stream().map(band -> band.getFirst().period()).toList();
        var above = bands.stream()
                .filter(band -> spans(band.getFirst().period(), periods))
                .toList();
        var below = bands.stream().filter(band -> !above.contains(band)).toList();
        below.forEach(band -> svg.raw(ground(band)));
        lane(svg, below, plot.top(), end);
        lane(svg, above, plot.top() - LANE, end);
    }

    private static boolean spans(Period period, List<Period> others) {
        return others.stream()
                .anyMatch(other ->
                        !other.equals(period) && period.contains(other.start()) && period.contains(other.end()));
    }

    /** Objectives of the same time share a band. Those outside the plot have none. */
    private List<List<ObjectiveBand>> bands() {
        return objectives.stream()
                .filter(objective -> right(objective.period()) > left(objective.period()))
                .sorted(Comparator.comparing(objective -> objective.period().start()))
                .collect(Collectors.groupingBy(ObjectiveBand::period, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .toList();
    }

    private void lane(Svg svg, List<List<ObjectiveBand>> lane, double bottom, double end) {
        double free = plot.left();
        for (var i = 0; i < lane.size(); i++) {
            var isLast = i == lane.size() - 1;
            var next = isLast ? end : left(lane.get(i + 1).getFirst().period());
            free = words(svg, lane.get(i), bottom, free, next);
        }
    }

    /**
     * Words begin where their band does or, where the next one follows too soon, end where their band ends.
     *
     * @param free where the words before have ended
     * @return where these end
     */
    private double words(Svg svg, List<ObjectiveBand> band, double bottom, double free, double next) {
        var first = band.getFirst();
        double left = left(first.period());
        double right = right(first.period());
        svg.path("period-edge", "M" + px(left) + " " + px(bottom - 8) + "v-4H" + px(right) + "v4");
        double room = next - left - APART;
        double back = Math.min(right, next - APART);
        double roomBack = back - free - APART;
        var more = band.size() == 1 ? "" : " +" + (band.size() - 1);
        var place = fits(first, more, room) || roomBack <= room || !fits(first, more, roomBack)
                ? new Place(left, Anchor.START, room)
                : new Place(back, Anchor.END, roomBack);
        return place.write(svg, first, more, bottom);
    }

    private static boolean fits(ObjectiveBand band, String more, double room) {
        double forName = room - more.length() * GLYPH;
        return forName >= READABLE || Markup.fit(band.name(), forName).equals(band.name());
    }

    private record Place(double at, Anchor anchor, double room) {
        /** @return where the words end; where there is room for none, where they would have begun */
        double write(Svg svg, ObjectiveBand band, String more, double bottom) {
            var detail = Markup.fit(band.detail(), room);
            if (fits(band, more, room)) {
                var name = Markup.fit(band.name(), room - more.length() * GLYPH) + more;
                svg.text("ink b", new Point(at, bottom - 32), anchor, name);
                svg.text("", new Point(at, bottom - 18), anchor, detail);
                return end(Math.max(name.length(), detail.length()));
            }
            if (!detail.equals(band.detail())) return at;
            svg.text("ink b", new Point(at, bottom - 18), anchor, detail + more);
            return end(detail.length() + more.length());
        }

        private double end(int glyphs) {
            return anchor == Anchor.END ? at : at + glyphs * GLYPH;
        }
    }

    /** The whole names, which may be cut on top, show when the pointer rests on the band. */
    private String ground(List<ObjectiveBand> band) {
        var period = band.getFirst().period();
        var names = band.stream().map(objective -> objective.name() + ", " + objective.detail());
        return "<rect class=\"period\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"><title>%s</title></rect>"
                .formatted(
                        px(left(period)),
                        px(plot.top() - 12),
                        px(right(period) - left(period)),
                        px(plot.bottom() - plot.top() + 12),
                        escape(names.collect(Collectors.joining("\n"))));
    }

    private double left(Period period) {
        return Math.clamp(x.at(period.start()), plot.left(), plot.right());
    }

    private double right(Period period) {
        return Math.clamp(x.endOf(period), plot.left(), plot.right());
    }
}
