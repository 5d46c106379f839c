package org.waymark.analytics.impact;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The same question put to earlier dates, at which nothing was done: how large an "effect" this series shows by itself (in-time
 * placebo; Abadie, Diamond and Hainmueller 2015, Comparative Politics and the Synthetic Control Method).
 *
 * @param dates earlier dates that were tried; 0 if there is no room for {@value #LEAST_DATES} of them
 * @param spread root of the mean square of their t, which is 1 where the model knows the series fully; 1 without dates
 * @param rank of the real |t| among theirs: 1 if no placebo is as large
 * @param widening what the standard error of the mean effect is multiplied by, at least 1: the spread, weighed with what is usual in
 *     other series
 * @param scanWidening the same for the scan over delays, which compares neighbours and need not reach so far
 */
public record Placebo(int dates, double spread, int rank, double widening, double scanWidening) {
    static final int LEAST_DATES = 20;
    /** More dates say little more: their spans overlap. */
    private static final int MOST_DATES = 24;
    /** What is usual counts as much as so many spans of the series itself. */
    private static final double USUAL_SPANS = 4;

    static Placebo of(Model model, int start, int end, double t) {
        var rows = model.rows();
        int span = end - start;
        int first = (rows.before(start) == 0 ? start : rows.places()[0]) + model.leastBefore();
        int last = start - span;
        int room = last - first + 1;
        double usual = usual(span, rows.before(start));
        if (room < LEAST_DATES) return new Placebo(0, 1, 1, usual, usualOfScan(span));
        int dates = Math.min(room, MOST_DATES);
        double[] ts = IntStream.range(0, dates)
                .map(i -> last - Math.round(i * (room - 1) / (dates - 1f)))
                .filter(date ->
                        rows.before(date) >= model.leastBefore() && rows.before(date + span) > rows.before(date))
                .mapToObj(date -> new Outcome(model, date, date + span))
                .filter(outcome -> !outcome.isExact())
                .mapToDouble(outcome -> outcome.effect().t())
                .toArray();
        if (ts.length < LEAST_DATES) return new Placebo(0, 1, 1, usual, usualOfScan(span));
        double square = Factor.dot(ts, ts) / ts.length;
        double spans = (double) rows.before(start) / span;
        int larger = (int) Arrays.stream(ts)
                .filter(other -> Math.abs(other) >= Math.abs(t))
                .count();
        return new Placebo(
                ts.length,
                Math.sqrt(square),
                larger + 1,
                weighed(square, spans, usual),
                weighed(square, spans, usualOfScan(span)));
    }

    private static double weighed(double square, double spans, double usual) {
        return Math.max(1, Math.sqrt((spans * square + USUAL_SPANS * usual * usual) / (spans + USUAL_SPANS)));
    }

    /**
     * What standard errors lack on real series: the further the span reaches beyond what was learned from, the more. Read off the
     * monthly and quarterly series of the M1, M3 and tourism competitions.
     */
    private static double usual(int span, int before) {
        return Math.clamp(1 + 3.0 * span / before, 1.15, 2);
    }

    /** Read off the same monthly series, cut to three and four years: 1.15 for half a year, 1.3 for a year. */
    private static double usualOfScan(int span) {
        return 1.15 + 0.15 * Math.clamp((span - 6) / 6.0, 0, 1);
    }
}
