package org.waymark.analytics.impact;

import java.util.Comparator;
import java.util.List;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

/**
 * Looks for the delay with which work shows: a step and a ramp for each delay, one p for the whole search. Every candidate is held
 * against what the model without it leaves unexplained; the largest t against the law of the largest by chance.
 *
 * @param noise of the model without an effect: a true effect is partly taken for noise, which errs on the silent side
 * @param candidates every delay and shape that was tried
 * @param best the one with the largest |t|
 * @param p how often chance alone gives so large a |t| somewhere in the search
 * @param interval of the best one's effect, wide enough to hold for all that were tried together, 19 times in 20
 * @param earliest shortest delay that explains the series nearly as well as the best: |t| at most 1 less
 * @param latest longest such delay
 */
public record DelayScan(
        int start,
        Course course,
        Noise noise,
        List<Candidate> candidates,
        Candidate best,
        double p,
        Interval interval,
        int earliest,
        int latest) {
    /** Measured places that an effect must have to show. */
    static final int LEAST_AFTER = 3;

    /**
     * @param delay periods from the start of the work
     * @param effect the whole effect, on the working scale; of a ramp, what it has come to by the newest place
     */
    public record Candidate(int delay, Shape shape, Estimate effect) {
        double size() {
            return Math.abs(effect.t());
        }

        /** |t| by the noise that is there without the candidate. */
        private double score() {
            return size() * Math.sqrt((effect.degrees() + 1) / (effect.degrees() + size() * size()));
        }
    }

    /** Tries the delays of a window, both ends in. */
    public static Finding<DelayScan> of(Series series, Setting setting, int start, Window window) {
        return switch (Course.before(start, series, setting)) {
            case Finding.NotYet(var lacks, var have, var need) -> Finding.notYet(lacks, have, need);
            case Finding.Found(var course) -> of(new Model(series, setting, course, start), start, window, 1);
        };
    }

    /**
     * The chance that there is an effect in the wished direction: one half where nothing is found, near 1 or 0 where chance alone hardly
     * ever gives as much to that side or the other.
     */
    public double chanceOf(Wish wish) {
        return wish.of(best.effect().value()) > 0 ? 1 - p / 2 : p / 2;
    }

    /** When and in which form the best candidate comes. */
    public Event event() {
        return new Event(start + best.delay(), best.shape());
    }

    static Finding<DelayScan> of(Model model, int start, Window window, double widening) {
        int after = model.rows().count() - model.rows().before(start + window.from());
        if (after < LEAST_AFTER) return Finding.notYet(Lack.VALUES_AFTER, after, LEAST_AFTER);
        var search = new Search(model);
        search.over(start, window);
        return search.candidates().isEmpty()
                ? Finding.notYet(Lack.VARIATION, 1, 2)
                : Finding.found(read(search, start, widening));
    }

    private static DelayScan read(Search search, int start, double widening) {
        var candidates = List.copyOf(search.candidates());
        var best = candidates.stream()
                .max(Comparator.comparingDouble(Candidate::size))
                .orElseThrow();
        var law = search.law();
        var near = candidates.stream()
                .filter(c -> c.score() >= best.score() - 1)
                .mapToInt(Candidate::delay)
                .summaryStatistics();
        return new DelayScan(
                start,
                search.course(),
                search.noise(),
                candidates,
                best,
                law.p(best.size() / widening),
                best.effect().widened(widening).within(law.critical(Counterfactual.CHANCE)),
                near.getMin(),
                near.getMax());
    }
}
