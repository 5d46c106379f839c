package org.waymark.analytics.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Series;
import org.waymark.analytics.decompose.Season;
import org.waymark.analytics.describe.Ar1;
import org.waymark.analytics.describe.Moments;

/** A chart while it is drawn, phase by phase. */
final class Drawing {
    private final Observed observed;
    private final @Nullable Season season;
    /** Without season; NaN at gaps. */
    private final double[] adjusted;

    private final Series judged;
    private final List<Point> points = new ArrayList<>();
    private final List<MovingRange> ranges = new ArrayList<>();
    private final List<Phase> phases = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();

    Drawing(Observed observed, @Nullable Season season) {
        this.observed = observed;
        this.season = season;
        adjusted = without(observed.series()).toArrayWithNaN();
        judged = without(observed.judged());
    }

    /** Without season, gaps where nothing is judged. */
    Series judged() {
        return judged;
    }

    void add(int from, int to, Shape shape, @Nullable Change change, boolean widen) {
        var span = judged.slice(from, to);
        var limits = limits(span, shape, from);
        var noise = noise(span, limits, from);
        if (limits != null && widen && noise.isPlain()) limits = limits.widened(noise.widening());
        var values = Moments.of(span.present());
        var phase = new Phase(from, to, change, shape, limits, noise, values.mean(), values.count());
        phases.add(phase);
        draw(phase);
        judge(phase);
    }

    Chart chart(@Nullable PossibleShift early) {
        signals.sort(Comparator.comparing(Signal::rule).thenComparing(Signal::since));
        return new Chart(points, ranges, phases, signals, season, early);
    }

    /** A level rests on its first 24 values; a line on all, since it would drift away from those that came later. */
    private static @Nullable Limits limits(Series span, Shape shape, int from) {
        var limits =
                switch (shape) {
                    case LEVELS -> Limits.of(first(span, Firmness.LEAST_FROZEN));
                    case LINES -> Limits.trended(span);
                };
        return limits instanceof Finding.Found(var found) ? found.from(from) : null;
    }

    private static Series first(Series span, int values) {
        var places = span.places();
        return places.length <= values ? span : span.slice(0, places[values - 1] + 1);
    }

    /** What is left about the centre. */
    private static Ar1 noise(Series span, @Nullable Limits limits, int from) {
        var residuals = span.toArrayWithNaN();
        if (limits != null)
            for (int place = 0; place < residuals.length; place++) residuals[place] -= limits.centreAt(from + place);
        return Ar1.of(List.of(Series.withGaps(residuals)));
    }

    private void draw(Phase phase) {
        int number = phases.size() - 1;
        for (int place = phase.from(); place < phase.to(); place++) {
            if (!observed.series().has(place)) continue;
            points.add(new Point(
                    place,
                    observed.series().at(place),
                    adjusted[place],
                    observed.use(place),
                    number,
                    measured(phase.centreAt(place), place),
                    span(phase.limits(), place)));
            if (place > 0 && judged.has(place) && judged.has(place - 1))
                ranges.add(new MovingRange(place, judged.at(place) - judged.at(place - 1), number));
        }
    }

    private @Nullable Span span(@Nullable Limits limits, int place) {
        return limits == null
                ? null
                : new Span(
                        observed.bounds().clip(measured(limits.lowerAt(place), place)),
                        observed.bounds().clip(measured(limits.upperAt(place), place)));
    }

    private void judge(Phase phase) {
        int number = phases.size() - 1;
        var places =
                IntStream.range(phase.from(), phase.to()).filter(judged::has).toArray();
        judge(places, phase, number);
        if (phase.limits() != null)
            for (var range : ranges)
                if (range.place() > phase.from() && range.isBeyond(phase.limits()))
                    signals.add(range.signal(phase.chances(phase.limits())));
        var change = phase.change();
        if (change == null) return;
        var newcomers = Arrays.copyOf(places, Math.min(places.length, Firmness.LEAST_PROVISIONAL));
        var where = Arrays.stream(newcomers).boxed().toList();
        signals.add(new Signal(Rule.CHANGE, change.isUp(), number, where, change.chance()));
        judge(newcomers, phases.get(number - 1), number - 1);
    }

    /** Values by the limits of a phase, theirs or the one before. */
    private void judge(int[] places, Phase phase, int number) {
        var limits = phase.limits();
        if (limits == null) return;
        var ways =
                Arrays.stream(places).mapToDouble(place -> way(place, limits)).toArray();
        signals.addAll(Rules.in(ways, places, number, phase.chances(limits)));
    }

    private double way(int place, Limits limits) {
        double lower = limits.lowerAt(place);
        double upper = limits.upperAt(place);
        double way = Rules.way(judged.at(place), limits.centreAt(place), lower, upper);
        return observed.bounds().hide(way, measured(lower, place), measured(upper, place));
    }

    private double measured(double value, int place) {
        return season == null ? value : season.with(value, place);
    }

    private Series without(Series series) {
        return season == null ? series : season.without(series);
    }
}
