package org.waymark.analytics.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.Series;
import org.waymark.analytics.decompose.Season;
import org.waymark.analytics.describe.Ar1;
import org.waymark.analytics.describe.Moments;

/** A chart while it is drawn, phase by phase. */
final class Drawing {
    private final Observed observed;
    private final Series usable;
    private final @Nullable Ar1 noise;
    private final List<Scale> scales = new ArrayList<>();
    private final List<Chances> chances = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private final List<MovingRange> ranges = new ArrayList<>();
    private final List<Phase> phases = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();

    /**
     * @param noise what is left between changes; null where limits are not to be widened for it
     */
    Drawing(Observed observed, @Nullable Ar1 noise) {
        this.observed = observed;
        this.noise = noise;
        usable = observed.judged();
    }

    /**
     * The next phase.
     *
     * @param limits on its scale; null for too few values
     */
    void add(Cut cut, Scale scale, @Nullable Limits limits) {
        var values = scale.judged(cut.of(usable));
        var moments = Moments.of(values.present());
        if (limits != null && noise != null && noise.isBeyondChance()) limits = limits.widened(noise.widening());
        phases.add(new Phase(cut.from(), cut.to(), cut.change(), cut.shape(), limits, moments.mean(), moments.count()));
        scales.add(scale);
        chances.add(chances(limits == null ? moments.count() : limits.count(), scale));
        draw(values);
        judge(values.places());
    }

    Chart chart(@Nullable Season season, @Nullable PossibleShift early) {
        signals.sort(Comparator.comparing(Signal::rule).thenComparing(Signal::since));
        return new Chart(points, ranges, phases, signals, noise, season, early);
    }

    private Chances chances(int count, Scale scale) {
        return new Chances(count, noise != null && noise.isBeyondChance() ? noise.phi() : 0, scale.likelierSide());
    }

    private void draw(Series values) {
        int number = phases.size() - 1;
        var phase = phases.getLast();
        var scale = scales.getLast();
        for (int place = phase.from(); place < phase.to(); place++) {
            if (!observed.series().has(place)) continue;
            double value = observed.series().at(place);
            points.add(new Point(
                    place,
                    value,
                    scale.judged(value, place),
                    observed.use(place),
                    number,
                    scale.measured(phase.centreAt(place), place),
                    span(place)));
            if (place > 0 && usable.has(place) && usable.has(place - 1))
                ranges.add(new MovingRange(
                        place, values.at(place) - scale.judged(usable.at(place - 1), place - 1), number));
        }
    }

    private @Nullable Span span(int place) {
        var limits = phases.getLast().limits();
        if (limits == null) return null;
        var scale = scales.getLast();
        var bounds = observed.bounds();
        return new Span(
                bounds.clip(scale.measured(limits.lowerAt(place), place)),
                bounds.clip(scale.measured(limits.upperAt(place), place)));
    }

    private void judge(int[] places) {
        int number = phases.size() - 1;
        var phase = phases.getLast();
        judge(places, number);
        if (phase.limits() != null)
            for (var range : ranges)
                if (range.place() > phase.from() && range.isBeyond(phase.limits()))
                    signals.add(range.signal(chances.getLast()));
        var change = phase.change();
        if (change == null) return;
        var newcomers = Arrays.copyOf(places, Math.min(places.length, Firmness.LEAST_PROVISIONAL));
        var where = Arrays.stream(newcomers).boxed().toList();
        signals.add(new Signal(Rule.CHANGE, change.isUp(), number, where, change.chance()));
        judge(newcomers, number - 1);
    }

    /** Values by the limits of a phase, theirs or the one before. */
    private void judge(int[] places, int number) {
        var phase = phases.get(number);
        var limits = phase.limits();
        if (limits == null) return;
        var scale = scales.get(number);
        var ways = Arrays.stream(places)
                .mapToDouble(place -> way(place, limits, scale))
                .toArray();
        signals.addAll(Rules.in(ways, places, number, chances.get(number)));
    }

    private double way(int place, Limits limits, Scale scale) {
        double lower = limits.lowerAt(place);
        double upper = limits.upperAt(place);
        double way = Rules.way(scale.judged(usable.at(place), place), limits.centreAt(place), lower, upper);
        return observed.bounds().hide(way, scale.measured(lower, place), scale.measured(upper, place));
    }
}
