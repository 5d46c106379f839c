package org.waymark.web.home;

import org.waymark.web.charts.ChartWording;
import org.waymark.web.charts.PacePlot;
import org.waymark.web.layout.Words;

/** My key results of the cycle against the line of today. */
public final class PacePicture {
    private PacePicture() {}

    public static PacePlot of(Week week, Words words) {
        var wording = new ChartWording(words);
        var rows = week.againstPace().stream()
                .map(one -> new PacePlot.Row(
                        one.title(), one.progress(), one.status(), wording.gap(one.progress(), one.dueShare())))
                .toList();
        var sentence = words.of("home.pace.sentence", words.percent(week.cycleDue()));
        return new PacePlot(wording.pace(sentence, week.cycleDue()), week.cycleDue(), rows);
    }
}
