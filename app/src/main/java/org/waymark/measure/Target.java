package org.waymark.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What good means for a number, in every kind that people use. The one place that knows how progress is computed. */
public sealed interface Target {

    /** How far it is today. Nothing while there is no value yet, or no baseline to count from. */
    default Optional<Progress> progress(Readings readings) {
        return switch (this) {
            case Reach reach -> readings.latest().map(m -> reach.progressAt(m.value()));
            case Scale scale -> readings.latest().map(m -> scale.progressAt(m.value()));
            case Relative relative -> relative.absolute().flatMap(reach -> reach.progress(readings));
            case Hold hold -> hold.progressOf(hold.kept(readings));
            case Rate rate -> Rates.progress(rate, readings);
            case Milestones _, Zones _ -> readings.latest().map(m -> new Progress(m.value()));
            case YesNo _ -> readings.latest().map(m -> m.value() >= 1 ? Progress.DONE : Progress.NONE);
        };
    }

    /**
     * The share of the target that should be done on a day. What is held is due in full every day. What can only be
     * done at once, or has dates of its own, does not follow a straight line; a line that somebody planned is always
     * followed.
     */
    default double shareDue(TargetCurve curve, LocalDate day, Period period) {
        var straight = curve instanceof TargetCurve.Straight;
        return switch (this) {
            case Hold _, Rate _ -> 1;
            case YesNo _ when straight -> day.isBefore(period.end()) ? 0 : 1;
            case Milestones milestones when straight && milestones.haveDates() -> milestones.shareDue(day, period);
            case Reach _, Scale _, Relative _, Milestones _, Zones _, YesNo _ -> curve.shareDue(day, period);
        };
    }

    /** Whether a value makes sense here, for forms that refuse politely. */
    default boolean accepts(double value) {
        return switch (this) {
            case Reach _, Scale _, Relative _, Hold _, Rate _ -> Digits.accepts(value);
            case Milestones _ -> value >= 0 && value <= 1;
            case Zones _ ->
                Digits.accepts(value) && Digits.same(value, Zone.of(value).share());
            case YesNo _ -> value == 0 || value == 1;
        };
    }

    /** The value to stand at when so much of the way is due; nothing for what is held, which has no way to go. */
    default Optional<Double> valueAt(double share) {
        return switch (this) {
            case Reach reach -> Optional.of(reach.numberAt(share));
            case Scale scale -> Optional.of(scale.numberAt(share));
            case Relative relative -> relative.absolute().map(reach -> reach.numberAt(share));
            case Milestones _, Zones _, YesNo _ -> Optional.of(share);
            case Hold _, Rate _ -> Optional.empty();
        };
    }

    /** Whether it is a promise for every period, judged by how often it was kept, and not a way to go. */
    default boolean isKept() {
        return switch (this) {
            case Hold _, Rate _ -> true;
            case Reach _, Scale _, Relative _, Milestones _, Zones _, YesNo _ -> false;
        };
    }

    /** Move a number from where it is to where it should be, up or down: "churn from 5 % to 3 %". */
    record Reach(double from, double to) implements Target {
        public Reach {
            if (Digits.same(Digits.finite(from), Digits.finite(to))) {
                throw new Nonsense("no.measure.reach", from);
            }
        }

        public Progress progressAt(double value) {
            var start = Digits.exact(from);
            return Progress.of(
                    Digits.exact(value).subtract(start), Digits.exact(to).subtract(start));
        }

        /** The way back from a share to the number. */
        double numberAt(double share) {
            return Digits.clean(from + share * (to - from));
        }

        public Direction direction() {
            return to > from ? Direction.HIGHER : Direction.LOWER;
        }
    }

    /** Keep a number within bounds, both of them in: "response time at most 150 ms, every week". */
    record Hold(@Nullable Double low, @Nullable Double high, Cadence every) implements Target {
        public Hold {
            if (low == null && high == null) {
                throw new Nonsense("no.measure.hold");
            }
            if (low != null) Digits.finite(low);
            if (high != null) Digits.finite(high);
            if (low != null && high != null && low > high) {
                throw new Nonsense("no.measure.hold-swapped", low, high);
            }
        }

        public boolean holds(double value) {
            return (low == null || Digits.compare(value, low) >= 0)
                    && (high == null || Digits.compare(value, high) <= 0);
        }

        /** Each period by its last measurement; the running one counts as soon as it has one. */
        public Kept kept(Readings readings) {
            var verdicts = readings.by(every).values().stream()
                    .map(measured -> holds(measured.getLast().value()))
                    .toList();
            return Kept.of(verdicts, readings.begun(every));
        }

        Optional<Progress> progressOf(Kept kept) {
            if (kept.measured() == 0) return Optional.empty();
            return Optional.of(Progress.of(Digits.exact(kept.inBounds()), Digits.exact(kept.measured())));
        }
    }

    /**
     * Do something so often: "four posts a week" is a sum per week, "eight replies a day on average" a mean per day.
     */
    record Rate(double times, Cadence per, By by, Limit limit) implements Target {
        public enum By {
            MEAN,
            SUM
        }

        public enum Limit {
            AT_LEAST,
            AT_MOST
        }

        public Rate {
            if (Digits.finite(times) <= 0) {
                throw new Nonsense("no.measure.rate", times);
            }
        }

        public Rate(double times, Cadence per, By by) {
            this(times, per, by, Limit.AT_LEAST);
        }

        /** Which periods kept the rate; of a sum only periods that are over or already decided count. */
        public Kept kept(Readings readings) {
            return Rates.kept(this, readings);
        }
    }

    /**
     * Change a number by so many percent of a baseline that may still have to be measured: "engagement +20 %".
     *
     * @param percent of the baseline's size, so that +20 % of a loss of 50 is a loss of 40
     */
    record Relative(double percent, @Nullable Double baseline) implements Target {
        public Relative {
            if (Digits.same(Digits.finite(percent), 0)) {
                throw new Nonsense("no.measure.relative");
            }
            if (baseline != null) reach(percent, baseline);
        }

        public Relative withBaseline(double measured) {
            return new Relative(percent, measured);
        }

        /** The same in absolute numbers, once the baseline is known. */
        public Optional<Reach> absolute() {
            return Optional.ofNullable(baseline).map(from -> reach(percent, from));
        }

        private static Reach reach(double percent, double from) {
            if (Digits.same(Digits.finite(from), 0)) {
                throw new Nonsense("no.measure.baseline-zero");
            }
            var change =
                    Digits.exact(from).abs().multiply(Digits.exact(percent)).movePointLeft(2);
            return new Reach(from, Digits.clean(Digits.exact(from).add(change).doubleValue()));
        }
    }

    /** A list of things to deliver. A measurement of it is the {@link #share} that is done. */
    record Milestones(List<Milestone> milestones) implements Target {
        public Milestones {
            milestones = List.copyOf(milestones);
            if (milestones.stream().noneMatch(milestone -> milestone.weight() > 0)) {
                throw new Nonsense("no.measure.milestones-weight");
            }
        }

        /** The share that is done, by weight. {@code done} says for each milestone how far it is, from 0 to 1. */
        public double share(List<Double> done) {
            if (done.size() != milestones.size()) {
                throw new IllegalArgumentException(
                        "%d milestones, but %d answers".formatted(milestones.size(), done.size()));
            }
            var parts = IntStream.range(0, done.size())
                    .mapToObj(i -> new Progress.Weighted(
                            partial(done.get(i)), milestones.get(i).weight()))
                    .toList();
            return Progress.mean(parts).orElseThrow().ratio();
        }

        boolean haveDates() {
            return milestones.stream().map(Milestone::due).anyMatch(Objects::nonNull);
        }

        double shareDue(LocalDate day, Period period) {
            return share(milestones.stream()
                    .map(m -> m.isDue(day, period) ? 1.0 : 0.0)
                    .toList());
        }

        private static Progress partial(double done) {
            if (!(done >= 0 && done <= 1)) {
                throw new Nonsense("no.measure.milestone-share", done);
            }
            return new Progress(done);
        }
    }

    /**
     * Words for what would be promised, good and outstanding. A measurement of it is the share of the {@link Zone}
     * reached.
     */
    record Zones(String commit, String target, String stretch) implements Target {
        public Zones {
            if (commit.isBlank() || target.isBlank() || stretch.isBlank()) {
                throw new Nonsense("no.measure.zones");
            }
        }
    }

    /** The zones on a number, with straight lines between and beyond them. Rising or falling, never both. */
    record Scale(double base, double commit, double target, double stretch) implements Target {
        public Scale {
            var rises = Digits.compare(Digits.finite(commit), Digits.finite(base));
            if (rises == 0
                    || Digits.compare(Digits.finite(target), commit) != rises
                    || Digits.compare(Digits.finite(stretch), target) != rises) {
                throw new Nonsense("no.measure.scale", base, commit, target, stretch);
            }
        }

        public Progress progressAt(double value) {
            var toTarget = new Reach(commit, target).progressAt(value);
            if (toTarget.ratio() < 0) return between(Zone.NONE, base, Zone.COMMIT, commit, value);
            if (toTarget.ratio() > 1) return between(Zone.TARGET, target, Zone.STRETCH, stretch, value);
            return between(Zone.COMMIT, commit, Zone.TARGET, target, value);
        }

        double numberAt(double share) {
            if (share < Zone.COMMIT.share()) return on(Zone.NONE, base, Zone.COMMIT, commit, share);
            if (share > Zone.TARGET.share()) return on(Zone.TARGET, target, Zone.STRETCH, stretch, share);
            return on(Zone.COMMIT, commit, Zone.TARGET, target, share);
        }

        private static double on(Zone lower, double from, Zone upper, double to, double share) {
            return new Reach(from, to).numberAt((share - lower.share()) / (upper.share() - lower.share()));
        }

        private static Progress between(Zone lower, double from, Zone upper, double to, double value) {
            var way = new Reach(from, to).progressAt(value).ratio();
            return new Progress(lower.share() + way * (upper.share() - lower.share()));
        }
    }

    /** Done or not: "the intranet is live". A measurement of it is 0 or 1. */
    record YesNo() implements Target {}
}
