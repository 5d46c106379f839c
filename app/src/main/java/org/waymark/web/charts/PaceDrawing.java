package org.waymark.web.charts;

import static org.waymark.web.charts.Markup.px;

import java.util.stream.DoubleStream;
import org.waymark.objectives.Status;

/** Draws one {@link PacePlot} in one layout. */
final class PaceDrawing {

    private static final double TOP = 26;

    private static final double BOTTOM = 6;

    /** The label of today and a label of the grid touch when nearer than this. */
    private static final double ROOM = 50;

    private final PacePlot chart;

    private final Layout layout;

    private final Svg svg;

    private final double bottom;

    private final LinearScale x;

    /** Pixels; without room for titles at the left they stand above their rows. */
    record Layout(int width, int row, int titles, int gaps) {
        boolean isNarrow() {
            return titles == 0;
        }
    }

    PaceDrawing(PacePlot chart, Layout layout) {
        this.chart = chart;
        this.layout = layout;
        var height = (int) (TOP + chart.rows().size() * layout.row() + BOTTOM);
        svg = new Svg("chart", layout.width(), height, chart.words().sentence());
        bottom = height - BOTTOM;
        x = new LinearScale(0, 1, layout.titles(), layout.width() - layout.gaps());
    }

    String svg() {
        DoubleStream.of(0, 0.25, 0.5, 0.75, 1).forEach(this::gridLine);
        today();
        for (var i = 0; i < chart.rows().size(); i++) row(chart.rows().get(i), TOP + i * layout.row());
        return svg.close();
    }

    private void gridLine(double share) {
        svg.path("grid", "M" + px(x.at(share)) + " " + px(TOP - 4) + "V" + px(bottom));
        if (Math.abs(x.at(share) - x.at(due())) < ROOM) return;
        var anchor = share == 0 ? Anchor.START : share == 1 ? Anchor.END : Anchor.MIDDLE;
        svg.text("", new Point(x.at(share), 12), anchor, percent(share));
    }

    private void today() {
        new Today(x.at(due()), 17.5, bottom).draw(svg);
        var anchor = due() < 0.08 ? Anchor.START : due() > 0.92 ? Anchor.END : Anchor.MIDDLE;
        svg.text("ink b", new Point(x.at(due()), 10), anchor, chart.words().today());
    }

    private void row(PacePlot.Row row, double top) {
        var middle = top + layout.row() * (layout.isNarrow() ? 0.74 : 0.5);
        svg.path("grid", "M" + px(x.at(0)) + " " + px(middle) + "H" + px(x.at(1)));
        if (row.progress() != null) bar(row.status(), x.at(Math.clamp(row.progress(), 0, 1)), middle);
        var percent = row.progress() == null ? "–" : percent(row.progress());
        if (layout.isNarrow()) wordsAbove(row, percent, middle - 13);
        else wordsBeside(row, percent, middle + 4.5);
    }

    private void bar(Status status, double to, double middle) {
        var from = x.at(due());
        var colour = StatusLook.colour(status);
        svg.raw("<path d=\"M" + px(Math.min(from, to)) + " " + px(middle) + "H" + px(Math.max(from, to))
                + "\" stroke=\"" + colour + "\" stroke-width=\"2.5\" stroke-linecap=\"butt\"/>");
        svg.raw("<g fill=\"" + colour + "\" stroke=\"var(--sheet)\" stroke-width=\"2\" paint-order=\"stroke\">"
                + StatusLook.glyph(status, new Point(to, middle)) + "</g>");
    }

    private void wordsAbove(PacePlot.Row row, String percent, double y) {
        var title = Markup.fit(row.title(), layout.width() - 70);
        svg.text(new Look("ink halo", "font-size:13px"), new Point(0, y), Anchor.START, title);
        svg.text(new Look("ink b", "font-size:13px"), new Point(layout.width(), y), Anchor.END, percent);
    }

    private void wordsBeside(PacePlot.Row row, String percent, double y) {
        var title = Markup.fit(row.title(), layout.titles() - 8);
        svg.text(new Look("ink", "font-size:13.5px"), new Point(0, y), Anchor.START, title);
        svg.text(new Look("ink b", "font-size:13.5px"), new Point(x.at(1) + 16, y), Anchor.START, percent);
        svg.text(new Look("", "font-size:13px"), new Point(x.at(1) + 58, y), Anchor.START, row.gap());
    }

    private double due() {
        return Math.clamp(chart.due(), 0, 1);
    }

    private String percent(double share) {
        return chart.words().percent().apply(share);
    }
}
