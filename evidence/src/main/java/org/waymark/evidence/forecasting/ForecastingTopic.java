package org.waymark.evidence.forecasting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waymark.evidence.Line;
import org.waymark.evidence.Progress;
import org.waymark.evidence.ReferenceData;
import org.waymark.evidence.Topic;

/** Forecasts, bands and chances on the series of M1, M3, M4 and the tourism competition. */
public final class ForecastingTopic implements Topic {
    @Override
    public String title() {
        return "forecasting";
    }

    @Override
    public List<Line> run(Path data) {
        var folder = ReferenceData.of(data, "forecasting");
        var m4 = PublishedM4.of(folder);
        var broken = new ArrayList<Line>();
        var sets = new ArrayList<Group>();
        for (var tasks : Tasks.of(folder)) {
            broken.addAll(tasks.broken());
            var trials = trials(tasks, broken);
            if (!trials.isEmpty()) sets.add(Group.of(tasks.set(), trials, References.of(folder, tasks.set())));
        }
        var lines = new ArrayList<Line>();
        for (var set : sets) lines.addAll(new HarnessLines(set, m4).lines());
        lines.addAll(broken);
        for (var set : sets) lines.addAll(new PointLines(set, m4).lines());
        lines.addAll(new BandLines(sets).lines());
        var limited = sets.stream()
                .filter(Group::isLimited)
                .flatMap(set -> set.trials().stream())
                .toList();
        if (!limited.isEmpty()) lines.addAll(new ChanceLines(limited).lines());
        lines.addAll(new CostLines(sets).lines());
        lines.addAll(new RefitLines(limited).lines());
        return lines;
    }

    private static List<Trial> trials(Tasks tasks, List<Line> broken) {
        var progress = Progress.of(tasks.set(), tasks.tasks().size());
        var trials = new ArrayList<Trial>();
        for (var task : tasks.tasks()) {
            try {
                trials.add(Trial.of(task));
            } catch (RuntimeException e) {
                broken.add(Line.broken("%s %s".formatted(tasks.set(), task.id()), "failed: " + e));
            }
            progress.step();
        }
        return trials;
    }
}
