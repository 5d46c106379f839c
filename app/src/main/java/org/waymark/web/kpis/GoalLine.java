package org.waymark.web.kpis;

import java.time.LocalDate;
import java.util.List;
import org.waymark.kpis.DatedTarget;
import org.waymark.kpis.Targets;
import org.waymark.measure.Unit;
import org.waymark.web.layout.Words;

/** A target and the day from which it holds. */
public record GoalLine(String from, String words, boolean current) {
    private static final int MOST = 14;

    /** The targets over time, the newest first. */
    static List<GoalLine> of(Targets targets, LocalDate today, Unit unit, Words words) {
        var current = targets.all().stream()
                .map(DatedTarget::fromDay)
                .filter(day -> !day.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(null);
        return targets.all().reversed().stream()
                .limit(MOST)
                .map(target -> new GoalLine(
                        words.dayText(target.fromDay()),
                        target.target().map(one -> Goal.words(one, unit, words)).orElse(words.of("kpis.no-target")),
                        target.fromDay().equals(current)))
                .toList();
    }
}
