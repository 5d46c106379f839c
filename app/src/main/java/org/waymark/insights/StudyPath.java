package org.waymark.insights;

import java.util.ArrayList;
import java.util.List;
import org.waymark.analytics.impact.Study;
import org.waymark.insights.ImpactStudy.Point;

/** What the chart of an impact study draws: some time before the work, and what happened since beside what would have been. */
final class StudyPath {
    /** Periods before the work. */
    private static final int BEFORE = 18;

    private StudyPath() {}

    static List<Point> of(History history, Undertaking work, Study study) {
        var path = study.after().path();
        int from = path.isEmpty() ? history.days().size() : path.getFirst().place();
        var points = new ArrayList<>(happened(history, work.start(history) - BEFORE, from));
        for (var point : path) {
            points.add(new Point(
                    history.days().get(point.place()),
                    point.happened(),
                    point.without(),
                    point.interval().low(),
                    point.interval().high()));
        }
        return points;
    }

    /** While there is nothing to compare with. */
    static List<Point> before(History history, Undertaking work) {
        if (history.isEmpty()) return List.of();
        return happened(history, work.start(history) - BEFORE, history.days().size());
    }

    private static List<Point> happened(History history, int from, int to) {
        var points = new ArrayList<Point>();
        for (int place = Math.max(0, from); place < Math.min(to, history.days().size()); place++) {
            if (!history.counted().has(place)) continue;
            double value = history.counted().at(place);
            points.add(new Point(history.days().get(place), value, value, value, value));
        }
        return points;
    }
}
