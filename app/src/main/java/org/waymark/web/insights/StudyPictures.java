package org.waymark.web.insights;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.waymark.web.charts.ChartSize;
import org.waymark.web.charts.ChartWording;
import org.waymark.web.charts.ImpactChart;
import org.waymark.web.charts.IntervalBar;
import org.waymark.web.charts.Tone;

/** The two pictures of an impact card. */
public record StudyPictures(StudyWords said) {
    private static final ChartSize SIZE = new ChartSize(384, 200, 92);

    private static final int BAR = 330;

    /** What happened against what would have; null while there is nothing to tell of the difference. */
    public @Nullable Content course() {
        var study = said.study();
        if (study.found() == null || study.found().effect() == null) return null;
        if (study.detail() == null || study.detail().path().isEmpty()) return null;
        var words = said.words();
        var sentence =
                words.of("study.chart", study.number().name(), study.work().title());
        var notation =
                new ChartWording(words).of(sentence, study.number().unit()).notation();
        var labels = new ImpactChart.Words(
                sentence,
                words.of("study.chart.work"),
                words.of("study.chart.without"),
                words.of("study.chart.happened"),
                notation);
        var svg = new ImpactChart(labels, study.work().period(), study.detail().path(), study.tone()).svg(SIZE);
        return output -> output.writeContent(svg);
    }

    /** The effect with its interval; null without an estimate. */
    public @Nullable Content interval() {
        var study = said.study();
        if (study.found() == null || study.found().effect() == null) return null;
        var words = said.words();
        var notation = new ChartWording(words).of("", study.number().unit()).notation();
        var bar = new IntervalBar(
                said.explanation(), study.found().effect(), tone(), words.of("study.chart.none"), notation);
        var svg = bar.svg(BAR);
        return output -> output.writeContent(svg);
    }

    private Tone tone() {
        return said.study().tone();
    }
}
