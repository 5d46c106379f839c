package org.waymark.analytics.forecast;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Series;
import org.waymark.analytics.decompose.RecentSeason;
import org.waymark.analytics.forecast.Grounds.Part;

/** A forecast in the making. Values are on the scale of the law, steps count from the end of the known series. */
final class Workings {
    private final Series known;
    private final Domain domain;
    private final int steps;
    private final @Nullable RecentSeason season;
    private final History history;
    private final Ensemble ensemble;
    private final Spread spread;
    private final @Nullable Series tramo;

    /**
     * @param known without gaps at its ends
     * @param steps how far ahead
     */
    Workings(Series known, Setting setting, int steps) {
        this.known = known;
        this.steps = steps;
        domain = setting.domain();
        var first = season(known, setting);
        history = History.of(without(known, first));
        season = first == null
                ? null
                : season(history.levelled(known, first.season().form()), setting);
        var values = without(known, season).slice(history.from(), history.to());
        boolean hasZero = !(domain instanceof Domain.Share);
        ensemble = Ensemble.of(values, hasZero, steps);
        spread = Spread.of(ensemble, values, hasZero);
        tramo = setting.withTramo()
                ? Tramo.forecast(known, setting.grid().period(), steps).orElse(null)
                : null;
    }

    private static @Nullable RecentSeason season(Series known, Setting setting) {
        int period = setting.grid().period();
        if (period < 2) return null;
        var found = setting.domain() instanceof Domain.Share
                ? RecentSeason.added(known, period)
                : RecentSeason.of(known, period);
        return found instanceof Finding.Found(var season) ? season : null;
    }

    private static Series without(Series series, @Nullable RecentSeason season) {
        return season == null ? series : season.season().without(series);
    }

    /** @param silent steps that are not asked for */
    List<Law> laws(int silent) {
        return each(silent, step -> {
            double location = location(ensemble, step);
            if (tramo != null) location += Grounds.TRAMO_WEIGHT * (tramo.at(step - 1) - location);
            return new Law(location, Calibration.FITTED.scale(unsure(step), spread.count()), domain);
        });
    }

    /** @param from the place of the whole series at which the known one begins */
    Grounds grounds(int from, int silent) {
        return new Grounds(
                history.beginningEarlier(from),
                season == null ? null : season.beginningEarlier(from),
                IntStream.range(0, ensemble.members().size())
                        .mapToObj(i -> part(i, silent))
                        .toList(),
                tramo == null ? null : tramo.slice(silent, steps),
                spread,
                each(silent, this::unsure));
    }

    private Part part(int index, int silent) {
        var fit = ensemble.fits().get(index);
        var values = each(silent, step -> location(fit, step));
        return new Part(
                ensemble.members().get(index),
                ensemble.weights().at(index),
                Series.of(values.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private Unsure unsure(int step) {
        double expected = ensemble.at(origin(), origin() + step - 1);
        double stretch = season == null ? 1 : season.season().stretch(place(step));
        return new Unsure(stretch * spread.at(step, expected), stretch * Math.abs(expected - ensemble.newest()));
    }

    private double location(Fit fit, int step) {
        double location = fit.at(origin(), origin() + step - 1);
        return season == null ? location : season.season().with(location, place(step));
    }

    /** Of the ensemble, which knows the places from the history on. */
    private int origin() {
        return history.to() - history.from();
    }

    private int place(int step) {
        return known.length() + step - 1;
    }

    private <T> List<T> each(int silent, IntFunction<T> ofStep) {
        return IntStream.rangeClosed(silent + 1, steps).mapToObj(ofStep).toList();
    }
}
