package org.waymark.analytics.detect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.decompose.Decomposition;
import org.waymark.analytics.decompose.Season;
import org.waymark.analytics.describe.Ar1;

/**
 * A process behaviour chart, ready to be drawn and put into words.
 *
 * @param points each measured place, oldest first
 * @param ranges moving ranges, without season and without values that are not judged
 * @param phases oldest first; the last is the present
 * @param signals strongest rule first, then oldest first
 * @param noise how much values resemble their neighbours within phases; null in a plain chart
 * @param season that was taken out; null if none
 * @param early what may become a change; null if nothing
 */
public record Chart(
        List<Point> points,
        List<MovingRange> ranges,
        List<Phase> phases,
        List<Signal> signals,
        @Nullable Ar1 noise,
        @Nullable Season season,
        @Nullable PossibleShift early) {
    /** With fewer there is no telling a season or a change from noise, and the chart stays plain. */
    public static final int LEAST_ADJUSTED = 24;

    /** A signal is past after as many judged values that do not show it. */
    private static final int QUIET = 3;

    public Chart {
        points = List.copyOf(points);
        ranges = List.copyOf(ranges);
        phases = List.copyOf(phases);
        signals = List.copyOf(signals);
    }

    /** One phase, nothing taken out; limits from its first 24 (48, 96 ...) values. Cannot say yet below six. */
    public static Finding<Chart> plain(Observed observed) {
        var judged = observed.judged();
        if (judged.count() < Firmness.LEAST_VALUES)
            return Finding.notYet(Lack.VALUES, judged.count(), Firmness.LEAST_VALUES);
        var whole = Cut.whole(judged.length());
        var drawing = new Drawing(observed, null);
        drawing.add(whole, Scale.of(null), whole.limits(judged));
        return Finding.found(drawing.chart(null, null));
    }

    /**
     * The season out, limits for each phase between two changes, widened where neighbours resemble each other. Plain below 24 judged
     * values; cannot say yet below six.
     */
    public static Finding<Chart> adjusted(Observed observed) {
        if (observed.judged().count() < LEAST_ADJUSTED) return plain(observed);
        var season = season(observed);
        var scale = Scale.of(season);
        var judged = scale.judged(observed.judged());
        return ChangePoints.of(judged).map(changes -> {
            var drawing = new Drawing(observed, changes.noise());
            for (var cut : Cut.of(changes, judged.length())) drawing.add(cut, scale, cut.limits(judged));
            return drawing.chart(season, changes.early());
        });
    }

    /**
     * What the newest judged values say. A moving range alone says nothing: the way back from a spike is as long as the way there.
     */
    public Present present() {
        int now = phases.size() - 1;
        var phase = phases.getLast();
        if (phase.isYoung()) return new Present.Signalled(newcomer(now));
        int quietFrom = quietFrom();
        return signals.stream()
                .filter(signal -> signal.phase() == now && signal.until() >= quietFrom)
                .filter(signal -> signal.rule() != Rule.RANGE && signal.rule() != Rule.CHANGE)
                .findFirst()
                .<Present>map(Present.Signalled::new)
                .orElse(new Present.Steady(phase.from()));
    }

    /** All values of a young phase on one side of the old centre say more than the change itself. */
    private Signal newcomer(int now) {
        var change = signals.stream()
                .filter(signal -> signal.rule() == Rule.CHANGE && signal.phase() == now)
                .findFirst()
                .orElseThrow();
        return signals.stream()
                .filter(signal -> signal.rule() == Rule.RUN && signal.places().equals(change.places()))
                .findFirst()
                .orElse(change);
    }

    private int quietFrom() {
        var judged = points.stream()
                .filter(point -> point.use() == Use.JUDGED)
                .mapToInt(Point::place)
                .toArray();
        return judged[Math.max(0, judged.length - QUIET)];
    }

    private static @Nullable Season season(Observed observed) {
        var judged = observed.judged();
        if (observed.seasonal()
                && Decomposition.of(judged, observed.period(), Decomposition.Average.MEDIAN)
                        instanceof Finding.Found(var parts)) return parts.season();
        return Decomposition.find(judged, observed.period(), Decomposition.Average.MEDIAN)
                .map(Decomposition::season)
                .orElse(null);
    }
}
