package org.waymark.web.closing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waymark.measure.Score;
import org.waymark.objectives.Attainment;
import org.waymark.reports.CycleReport;
import org.waymark.reports.CycleReport.Moved;
import org.waymark.reports.CycleReport.Said;
import org.waymark.reports.Share;
import org.waymark.web.charts.CalibrationChart;
import org.waymark.web.charts.ScoreColumns;
import org.waymark.web.layout.Words;

/** What a report says in sentences and pictures. */
public record ReportWords(CycleReport report, Words words) {

    /** The report in a few sentences, for those who read no further. */
    public String brief() {
        var all = report.all();
        if (all.objectives() == 0)
            return words.of("report.brief.nothing", report.head().name());
        var said = new ArrayList<String>();
        said.add(words.of(
                report.head().isPreview() ? "report.brief.would" : "report.brief.were",
                all.count(Attainment.ACHIEVED),
                all.objectives(),
                report.head().name(),
                all.count(Attainment.PARTLY),
                all.count(Attainment.MISSED)));
        if (all.mean() != null) said.add(words.of("report.brief.mean", score(all.mean())));
        if (all.unscored() > 0) said.add(words.of("report.brief.unscored", all.unscored()));
        headline().ifPresent(one -> said.add(calibrated(one)));
        if (!all.checkIns().isTooFew()) {
            said.add(words.of(
                    "report.brief.check-ins", words.percent(all.checkIns().ratio())));
        }
        if (!report.stories().carried().isEmpty()) {
            said.add(words.of("report.brief.carried", report.stories().carried().size()));
        }
        return String.join(" ", said);
    }

    /** "When we said 8 of 10, we made it 6 of 10 times." */
    public String calibrated(Said said) {
        return words.of(
                "report.said",
                said.confidence().value(),
                words.number(said.made().ratio() * 10, 0));
    }

    /** "12 of 20, 39 to 78%", or that it is too few to say. */
    public String times(Share share) {
        return share.isTooFew()
                ? words.of("report.too-few", share.made(), share.times())
                : words.of(
                        "report.times",
                        share.made(),
                        share.times(),
                        words.number(share.low() * 100, 0),
                        words.percent(share.high()));
    }

    public String score(@org.jspecify.annotations.Nullable Score score) {
        return Scores.text(score, words);
    }

    public String distribution(int width) {
        var labels = List.of(words.aligned(0, 1), words.aligned(0.5, 1), words.aligned(1, 1));
        return new ScoreColumns(words.of("report.distribution.alt", counted()), report.tenths(), labels).svg(width);
    }

    /** Null while there is too little to draw. */
    public @org.jspecify.annotations.Nullable String calibration(int width) {
        var marks = report.calibration().stream()
                .filter(one -> !one.made().isTooFew())
                .map(one -> new CalibrationChart.Mark(
                        one.confidence().value() / 10.0,
                        one.made().ratio(),
                        one.made().low(),
                        one.made().high()))
                .toList();
        if (marks.isEmpty()) return null;
        return new CalibrationChart(
                        words.of("report.calibration.alt"),
                        marks,
                        words.of("report.axis.said"),
                        words.of("report.axis.made"))
                .svg(width);
    }

    public String moved(Moved moved) {
        var verdict = words.of("report.verdict."
                + moved.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var effect = moved.effect();
        if (effect == null || !moved.isLikely()) return verdict;
        var sign = effect < 0 ? "−" : "+";
        return words.of("report.moved", verdict, sign + words.distance(effect, moved.unit()));
    }

    /** What most people said, if enough of them did. */
    private Optional<Said> headline() {
        return report.calibration().stream()
                .filter(one -> !one.made().isTooFew())
                .max(Comparator.comparingInt((Said one) -> one.made().times())
                        .thenComparing(one -> one.confidence().value()));
    }

    private String counted() {
        var parts = new ArrayList<String>();
        for (int tenth = 0; tenth < report.tenths().size(); tenth++) {
            if (report.tenths().get(tenth) > 0) {
                parts.add(words.of(
                        "report.distribution.one", report.tenths().get(tenth), words.aligned(tenth / 10.0, 1)));
            }
        }
        return words.list(parts);
    }
}
