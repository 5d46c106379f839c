package org.waymark.web.kpis;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.Way;
import org.waymark.kpis.KpiStanding;
import org.waymark.kpis.KpiTarget;
import org.waymark.measure.Cadence;
import org.waymark.measure.Digits;
import org.waymark.measure.Direction;
import org.waymark.measure.Measurement;
import org.waymark.measure.Unit;
import org.waymark.web.charts.Bounds;
import org.waymark.web.charts.SparkSize;
import org.waymark.web.charts.Tone;
import org.waymark.web.layout.Face;
import org.waymark.web.layout.Mark;
import org.waymark.web.layout.Periods;
import org.waymark.web.layout.SignalMark;
import org.waymark.web.layout.Words;

/**
 * A KPI as a row or a tile of the board.
 *
 * @param target the one that the newest value is judged by
 * @param objectives how many that the reader may see aim at it now
 * @param dueOn the day on which its next value is due
 * @param seen what its past says; null while it is not judged
 * @param recent its newest values, oldest first
 */
public record KpiLine(
        UUID id,
        String name,
        String what,
        String category,
        Unit unit,
        Direction direction,
        Cadence cadence,
        @Nullable Measurement latest,
        KpiStanding standing,
        @Nullable KpiTarget target,
        Owner owner,
        int objectives,
        LocalDate dueOn,
        boolean restricted,
        @Nullable Seen seen,
        List<Measurement> recent) {

    /**
     * What its past says.
     *
     * @param way where it moved beyond its noise; null: it is steady
     * @param since the last day of the first period of that move
     * @param usual where its values are expected; null while too few are known
     * @param signal the newest one that lasts; null: there is none
     */
    public record Seen(
            @Nullable Way way,
            @Nullable LocalDate since,
            @Nullable Bounds usual,
            @Nullable OpenSignal signal) {}

    /**
     * A signal that lasts, and what people have said to it.
     *
     * @param reason why it came, if somebody knows
     * @param mutedUntil the last day on which nobody is told of it; null: it was never muted
     */
    public record OpenSignal(
            UUID id, @Nullable String reason, @Nullable LocalDate mutedUntil) {
        public String path() {
            return "/signals/" + id;
        }

        public boolean isMuted(LocalDate today) {
            return mutedUntil != null && !mutedUntil.isBefore(today);
        }
    }

    /** Who answers for it. */
    public record Owner(UUID id, String name) {}

    public KpiLine {
        recent = List.copyOf(recent);
    }

    KpiLine with(List<Measurement> values) {
        return new KpiLine(
                id,
                name,
                what,
                category,
                unit,
                direction,
                cadence,
                latest,
                standing,
                target,
                owner,
                objectives,
                dueOn,
                restricted,
                seen,
                values);
    }

    public String path() {
        return "/kpis/" + id;
    }

    public Face face() {
        return Face.of(owner.id(), owner.name());
    }

    public Mark mark(Words words) {
        return Mark.of(standing, words);
    }

    public String goal(Words words) {
        return Goal.words(target, unit, words);
    }

    /** What the numbers are about, in a line. */
    public String gist() {
        var end = what.indexOf('\n');
        return end < 0 ? what : what.substring(0, end);
    }

    /** The period of the newest value: "Apr 2026". */
    public String newest(Words words) {
        return latest == null ? words.of("kpis.no-value") : Periods.name(cadence, latest.day(), words);
    }

    public long daysLate(Words words) {
        return Math.max(0, ChronoUnit.DAYS.between(dueOn, words.today()));
    }

    /** "−4.2 pts" against the same period a year before. */
    public String overYear(Words words) {
        var before = yearBefore();
        return latest == null || before == null
                ? "–"
                : Goal.difference(Digits.clean(latest.value() - before.value()), unit, words);
    }

    public Content spark(Words words, SparkSize size) {
        var svg = new Trend(this, trendSentence(words)).sparkline(words.today()).svg(size);
        return output -> output.writeContent(svg);
    }

    /** Null while it is not judged. */
    public @Nullable SignalMark signal(Words words) {
        return seen == null ? null : SignalMark.of(seen.way(), tone(), words);
    }

    /** Whether its move is good. */
    Tone tone() {
        return seen == null || seen.way() == null || latest == null
                ? Tone.PLAIN
                : Tone.of(direction, seen.way(), latest.value(), Goal.bounds(target));
    }

    /** It got worse beyond its noise while no objective aims at it. */
    public boolean asksForWork() {
        return objectives == 0 && tone() == Tone.BAD;
    }

    /** "Since Oct 2026; nobody has explained it yet.": below a tile. A new level need not be a signal of its own. */
    public String remark(Words words) {
        if (seen == null || seen.way() == null || seen.since() == null) return newest(words);
        var since = Periods.name(cadence, seen.since(), words);
        var signal = seen.signal();
        if (signal == null) return words.of("kpis.look.moved", since);
        return signal.reason() == null
                ? words.of("kpis.look.since", since)
                : words.of("kpis.look.explained", since, signal.reason());
    }

    public @Nullable OpenSignal openSignal() {
        return seen == null ? null : seen.signal();
    }

    public String cadenceCode() {
        return cadence.name().toLowerCase(Locale.ROOT);
    }

    private String trendSentence(Words words) {
        if (latest == null) return words.of("kpis.trend.none", name);
        return words.of(
                "kpis.trend",
                name,
                words.value(latest.value(), unit),
                newest(words),
                mark(words).word());
    }

    /** The value of the same period a year before the newest one. */
    @Nullable
    Measurement yearBefore() {
        if (latest == null) return null;
        var day = yearBefore(cadence, latest.day());
        return recent.stream().filter(one -> one.day().equals(day)).findFirst().orElse(null);
    }

    /** The last day of the period a year before the one that ends on a day. */
    static LocalDate yearBefore(Cadence cadence, LocalDate end) {
        // 52 weeks keep the weekday; the end of a February is found again by its month
        return switch (cadence) {
            case WEEKLY -> end.minusWeeks(52);
            case DAILY -> end.minusYears(1);
            case MONTHLY, QUARTERLY, YEARLY ->
                cadence.periodOf(cadence.periodOf(end).start().minusYears(1)).end();
        };
    }
}
