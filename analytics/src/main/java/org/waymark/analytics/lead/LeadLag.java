package org.waymark.analytics.lead;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

/**
 * Whether one series moves ahead of another. Both are first freed of what trend, season and their own past foretell, or two trends
 * would always seem to go together. Then the surprises of the one are compared with those of the other, from {@code most} periods
 * earlier to as many later, and the strongest correlation is asked how often chance alone brings one as strong anywhere in the scan.
 *
 * <p>Source: Haugh, Journal of the American Statistical Association 71 (1976) 378-385; the largest of all lags as one test after
 * Westfall and Young, Resampling-Based Multiple Testing, 1993.
 *
 * @param lag where the correlation is strongest: positive if the first series moves that many periods before the second
 * @param earliest the least lag that is about as plausible
 * @param latest the greatest lag that is about as plausible
 * @param r the correlation there, of surprises
 * @param p how often chance alone brings one as strong at any lag
 * @param correlations at all lags, from the most negative to the most positive
 * @param pairs periods in which the surprises of both are known
 * @param ownPast how many of its own earlier values foretell the first series, and the second
 * @param inLogarithms whether the first series was taken by its logarithms, and the second
 */
public record LeadLag(
        Verdict verdict,
        int lag,
        int earliest,
        int latest,
        double r,
        double p,
        List<Double> correlations,
        int pairs,
        List<Integer> ownPast,
        List<Boolean> inLogarithms) {
    /** What the first series does. */
    public enum Verdict {
        LEADS,
        MOVES_TOGETHER,
        FOLLOWS,
        /** Nothing that chance would not bring. */
        NO_SIGN
    }

    /** Above this, chance will do. */
    public static final double LEVEL = 0.05;

    /** Scores so near to the largest are about as plausible. */
    private static final double PLAUSIBLE = 1;

    private static final int FEWEST = 30;
    private static final int PAIRS_PER_LAG = 5;
    private static final int CYCLES = 3;
    private static final int DRAWS = 999;
    private static final long SEED = 20_261_126;

    public LeadLag {
        correlations = List.copyOf(correlations);
        ownPast = List.copyOf(ownPast);
        inLogarithms = List.copyOf(inLogarithms);
    }

    /**
     * Cannot say yet below 30 periods measured in both, or 5 for each lag to one side, or 3 cycles of a season.
     *
     * @param most how many periods ahead or behind are looked at, at least 1
     * @param period of the season, 1 for none
     */
    public static Finding<LeadLag> of(Series first, Series second, int most, int period) {
        if (first.length() != second.length())
            throw new IllegalArgumentException("%d and %d periods".formatted(first.length(), second.length()));
        if (most < 1 || period < 1) throw new IllegalArgumentException("most %d, period %d".formatted(most, period));
        int pairs = (int) Arrays.stream(first.places()).filter(second::has).count();
        int need = Math.max(FEWEST, PAIRS_PER_LAG * most);
        if (pairs < need) return Finding.notYet(Lack.PAIRS, pairs, need);
        if (period > 1 && pairs < CYCLES * period) return Finding.notYet(Lack.CYCLES, pairs / period, CYCLES);
        var x = Surprises.of(first.toArrayWithNaN(), period);
        var y = Surprises.of(second.toArrayWithNaN(), period);
        if (!x.vary() || !y.vary()) return Finding.notYet(Lack.VARIATION, 0, 1);
        return of(x, y, most, need / 2);
    }

    /** @param need so many pairs of surprises: gaps cost more of them than of values */
    private static Finding<LeadLag> of(Surprises x, Surprises y, int most, int need) {
        var scan = new Scan(x, y, most);
        int fit = Math.min(scan.pairs(0), Math.min(x.compared(), y.compared()));
        if (fit < need) return Finding.notYet(Lack.PAIRS, fit, need);
        var lags = IntStream.rangeClosed(-most, most).boxed().toList();
        int lag = lags.stream().reduce(0, (best, next) -> size(scan, next) > size(scan, best) ? next : best);
        var plausible = lags.stream()
                .filter(other -> size(scan, other) >= size(scan, lag) - PLAUSIBLE)
                .toList();
        double p = scan.chance(DRAWS, SEED);
        return Finding.found(new LeadLag(
                verdict(p, lag),
                lag,
                plausible.getFirst(),
                plausible.getLast(),
                scan.correlation(lag),
                p,
                lags.stream().map(scan::correlation).toList(),
                scan.pairs(0),
                List.of(x.order(), y.order()),
                List.of(x.ofLogarithms(), y.ofLogarithms())));
    }

    private static double size(Scan scan, int lag) {
        return Math.abs(scan.score(lag));
    }

    private static Verdict verdict(double p, int lag) {
        if (p > LEVEL) return Verdict.NO_SIGN;
        return lag > 0 ? Verdict.LEADS : lag < 0 ? Verdict.FOLLOWS : Verdict.MOVES_TOGETHER;
    }
}
