package org.waymark.web.connectors;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.connectors.Trial;
import org.waymark.web.layout.Words;

/** What a trial found, in words. */
public record TrialView(Trial trial, Words words) {
    /**
     * A value or a refused row in words.
     *
     * @param status for the colour of its glyph
     */
    public record Line(long row, String kpi, String period, String number, String outcome, String status) {}

    public List<Line> lines() {
        return trial.values().stream().map(this::line).toList();
    }

    private Line line(Trial.Value value) {
        var period = value.period();
        return new Line(
                value.row(),
                value.kpi(),
                period == null ? "" : words.dayText(period.end()),
                number(value.number()),
                outcome(value),
                value.outcome().isRefused() ? "off-track" : "on-track");
    }

    private String outcome(Trial.Value value) {
        var why = value.outcome().why();
        return switch (value.outcome().result()) {
            case ADDED -> words.of("connectors.trial.added");
            case RESTATED ->
                words.of("connectors.trial.restated", number(value.outcome().before()));
            case UNCHANGED -> words.of("connectors.trial.unchanged");
            case REFUSED -> why == null ? "" : words.of(why);
        };
    }

    private static String number(@Nullable Double number) {
        return number == null
                ? ""
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
