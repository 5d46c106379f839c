package org.waymark.web.charts;

import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Status;

/** Many key results against one shared line of today: how far each should be and is. */
public record PacePlot(Words words, double due, List<Row> rows) {

    /** What the plot shows in one sentence, the label of today, and how a share is written as percent. */
    public record Words(String sentence, String today, DoubleFunction<String> percent) {}

    /** One key result; {@code gap} says in words how far it is from its pace. */
    public record Row(String title, @Nullable Double progress, Status status, String gap) {}

    public PacePlot {
        rows = List.copyOf(rows);
    }

    public String desktop() {
        return desktop(720);
    }

    public String desktop(int width) {
        return new PaceDrawing(this, new PaceDrawing.Layout(width, 34, 268, 168)).svg();
    }

    public String phone() {
        return new PaceDrawing(this, new PaceDrawing.Layout(358, 50, 0, 10)).svg();
    }
}
