package org.waymark.web.charts;

import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Unit;
import org.waymark.web.layout.Words;

/** Charts in the language of a page. */
public record ChartWording(Words words) {

    /** The words of a chart whose values are in a unit; the label of its target is the bare word. */
    public ChartWords of(String sentence, Unit unit) {
        return new ChartWords(sentence, words.of("charts.target"), notation(unit));
    }

    /** The same with a target that says its bound: "target at most 15%". */
    public ChartWords of(String sentence, Unit unit, @Nullable Bounds target) {
        return new ChartWords(sentence, target == null ? "" : target(target, unit), notation(unit));
    }

    /** The words of a plot of many key results, of which such a share is due today. */
    public PacePlot.Words pace(String sentence, double due) {
        return new PacePlot.Words(sentence, words.of("charts.today", words.percent(due)), words::percent);
    }

    /** How far a key result is from its pace: "18 pts behind". */
    public String gap(@Nullable Double progress, double due) {
        if (progress == null) return words.of("charts.pace.no-data");
        var points = Math.round(progress * 100) - Math.round(due * 100);
        if (points == 0) return words.of("charts.pace.on");
        return words.of(points > 0 ? "charts.pace.ahead" : "charts.pace.behind", Math.abs(points));
    }

    private String target(Bounds target, Unit unit) {
        if (target.isBelow()) return words.of("charts.target.at-most", words.value(target.high(), unit));
        if (target.isAbove()) return words.of("charts.target.at-least", words.value(target.low(), unit));
        return words.of(
                "charts.target.between", words.number(target.low(), unit.decimals()), words.value(target.high(), unit));
    }

    private Notation notation(Unit unit) {
        return new Notation(
                words::number,
                value -> words.number(value, unit.decimals()),
                value -> words.value(value, unit),
                days("charts.day")::format,
                days("charts.month")::format);
    }

    private DateTimeFormatter days(String pattern) {
        return DateTimeFormatter.ofPattern(words.of(pattern), words.locale());
    }
}
