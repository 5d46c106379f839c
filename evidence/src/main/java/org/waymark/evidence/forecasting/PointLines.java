package org.waymark.evidence.forecasting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;

/** Forecasts as single numbers: how far they are off, beside methods that were run on the same series. */
record PointLines(Group set, PublishedM4 m4) {
    private static final List<String> OF_R = List.of("ets", "thetaf", "comb");
    private static final List<String> SUBMITTED = List.of("THETA", "ForecastPro");

    /** Beyond the best of R's methods, at any frequency. */
    private static final double TOLERANCE = 1.02;

    private static final double M3_OWA = 0.85;
    /** THETA's over all 3,003 series, where its figures for these are not there. */
    private static final double M3_MASE = 1.395;

    private static final double M3_MONTHLY_MASE = 0.86;
    private static final double WEEKLY_OWA = 0.82;

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var group : set.byPeriod()) if (group != set) lines.addAll(of(group));
        lines.addAll(pooled());
        return lines;
    }

    private List<Line> of(Group group) {
        double most = TOLERANCE * best(group, OF_R, Errors::mase);
        if (isM3() && group.period().equals("MONTHLY")) most = Math.min(most, M3_MONTHLY_MASE);
        return List.of(
                line(group, "MASE", Errors::mase, atMost(most)),
                line(group, "OWA", owa(group), Limit.NONE),
                line(group, "sMAPE", Errors::smape, Limit.NONE));
    }

    private List<Line> pooled() {
        double mase = best(set, OF_R, Errors::mase);
        double owa = best(set, OF_R, owa(set));
        if (isM3()) {
            mase = Math.min(mase, set.reference("THETA").map(Errors::mase).orElse(M3_MASE));
            owa = Math.min(owa, M3_OWA);
        }
        if (set.set().equals("m4_weekly")) owa = WEEKLY_OWA;
        var lines = new ArrayList<Line>();
        lines.add(line(set, "MASE", Errors::mase, atMost(mase)));
        lines.add(line(set, "OWA", owa(set), atMost(owa)));
        lines.add(line(set, "sMAPE", Errors::smape, Limit.NONE));
        if (set.hasTramo()) {
            var alone = set.oursAlone();
            lines.add(new Line(set.title() + ": MASE without TRAMO", alone.mase(), "", Limit.NONE));
            lines.add(new Line(set.title() + ": OWA without TRAMO", owa(set).applyAsDouble(alone), "", Limit.NONE));
        }
        return lines;
    }

    private boolean isM3() {
        return set.set().equals("m3");
    }

    private static ToDoubleFunction<Errors> owa(Group group) {
        var benchmark = group.benchmark();
        return errors -> errors.owa(benchmark);
    }

    private Line line(Group group, String measure, ToDoubleFunction<Errors> figure, Limit limit) {
        var beside = Stream.concat(SUBMITTED.stream(), OF_R.stream())
                .flatMap(method -> group
                        .reference(method)
                        .map(errors -> "%s%s %.3f"
                                .formatted(OF_R.contains(method) ? "R " : "", method, figure.applyAsDouble(errors)))
                        .stream())
                .collect(Collectors.joining(", "));
        return new Line(
                group.title() + ": " + measure,
                figure.applyAsDouble(group.ours()),
                beside.isEmpty() ? m4.beside(measure, group.period()) : beside,
                limit);
    }

    /** Infinite where none of the methods has been run on these series. */
    private static double best(Group group, List<String> methods, ToDoubleFunction<Errors> figure) {
        return methods.stream()
                .flatMap(method -> group.reference(method).stream())
                .mapToDouble(figure)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static Limit atMost(double most) {
        return most == Double.POSITIVE_INFINITY ? Limit.NONE : Limit.atMost(most);
    }
}
