package org.waymark.web.connectors;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import org.jspecify.annotations.Nullable;
import org.waymark.connectors.Connection;
import org.waymark.connectors.Mapping;
import org.waymark.connectors.Pull;
import org.waymark.connectors.Schedule;
import org.waymark.web.layout.Words;

/**
 * A connection in words.
 *
 * @param last its newest run; null: it never ran
 */
public record ConnectionLine(
        Connection connection, @Nullable Pull last, Words words) {

    public String path() {
        return "/settings/connectors/" + connection.id().value();
    }

    public String kind() {
        return words.of("connectors.choice."
                + SourceChoice.of(connection.kind(), connection.settings()).code());
    }

    /** How it stands: one of {@code draft}, {@code running}, {@code waiting}, {@code paused}, {@code failed}, {@code on}. */
    public String state() {
        if (!connection.isReady()) return "draft";
        if (last != null && last.isWaiting()) return "waiting";
        if (last != null && !last.isOver()) return "running";
        if (connection.isPaused()) return "paused";
        return last != null && last.ended() == Pull.Ended.FAILED ? "failed" : "on";
    }

    /** For the colour of its glyph. */
    public String status() {
        return switch (state()) {
            case "failed" -> "off-track";
            case "waiting" -> "at-risk";
            case "on", "running" -> last == null ? "not-started" : "on-track";
            default -> "not-started";
        };
    }

    /** "Every day at 06:00" */
    public String schedule() {
        return switch (connection.schedule()) {
            case Schedule.Never() -> words.of("connectors.schedule.never");
            case Schedule.Every(var minutes) ->
                minutes % 60 == 0
                        ? words.of("connectors.schedule.hours", minutes / 60)
                        : words.of("connectors.schedule.minutes", minutes);
            case Schedule.Daily(var at) -> words.of("connectors.schedule.daily", at.toString());
            case Schedule.Weekly(var day, var at) ->
                words.of("connectors.schedule.weekly", weekday(day), at.toString());
        };
    }

    /** "values of one KPI: amount by day" */
    public String mapping() {
        var mapping = connection.mapping();
        if (mapping == null) return words.of("connectors.mapping.open");
        return switch (mapping.form()) {
            case Mapping.OneKpi(var kpi, var day, var amounts) ->
                day == null
                        ? words.of("connectors.mapping.is.one-now", number(amounts))
                        : words.of("connectors.mapping.is.one", number(amounts), day);
            case Mapping.EachRow(var kpi, var day, var amounts) ->
                day == null
                        ? words.of("connectors.mapping.is.each-now", kpi, number(amounts))
                        : words.of("connectors.mapping.is.each", kpi, number(amounts), day);
            case Mapping.Across(var kpi) -> words.of("connectors.mapping.is.across", kpi);
        };
    }

    private static String number(Mapping.Amounts amounts) {
        return amounts.value() == null ? amounts.numerator() + " / " + amounts.denominator() : amounts.value();
    }

    /** What the newest run brought, or what came between. */
    public String outcome() {
        if (last == null) return words.of("connectors.never-ran");
        return new PullLine(last, "", words).outcome();
    }

    private String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, words.locale());
    }
}
