package org.waymark.measure;

import java.time.LocalDate;
import java.util.List;

/** The planned way from start to target: how much of it should be done on a day. */
public sealed interface TargetCurve {

    /** From 0 before the period to 1 at its end, never falling. */
    default double shareDue(LocalDate day, Period period) {
        if (day.isBefore(period.start())) return 0;
        if (!day.isBefore(period.end())) return 1;
        var elapsed = period.shareElapsed(day);
        return switch (this) {
            case Straight _ -> elapsed;
            case SCurve _ -> Digits.clean(elapsed * elapsed * (3 - 2 * elapsed));
            case Steps steps -> steps.passed(day);
            case Seasonal seasonal -> seasonal.due(elapsed);
        };
    }

    /** The same amount every day. */
    record Straight() implements TargetCurve {}

    /** Slow to start, fast in the middle, slow to finish: 3t² - 2t³, half of it due at half time. */
    record SCurve() implements TargetCurve {}

    /** From this day on so much is due. */
    record Checkpoint(LocalDate day, double share) {
        public Checkpoint {
            if (!(share >= 0 && share <= 1)) {
                throw new Nonsense("no.measure.checkpoint-share", share);
            }
        }
    }

    /** Planned checkpoints. Between two of them nothing more becomes due; at the end of the period all of it is. */
    record Steps(List<Checkpoint> checkpoints) implements TargetCurve {
        public Steps {
            checkpoints = List.copyOf(checkpoints);
            if (checkpoints.isEmpty()) throw new Nonsense("no.measure.steps");
            for (var i = 1; i < checkpoints.size(); i++) {
                requireOrder(checkpoints.get(i - 1), checkpoints.get(i));
            }
        }

        double passed(LocalDate day) {
            return checkpoints.reversed().stream()
                    .filter(checkpoint -> !checkpoint.day().isAfter(day))
                    .findFirst()
                    .map(Checkpoint::share)
                    .orElse(0.0);
        }

        private static void requireOrder(Checkpoint earlier, Checkpoint later) {
            if (!later.day().isAfter(earlier.day()) || later.share() < earlier.share()) {
                throw new Nonsense("no.measure.steps-order", earlier.day(), later.day());
            }
        }
    }

    /** Weights for equal parts of the period: [1, 1, 4] for a business that lives on the last month. */
    record Seasonal(List<Double> weights) implements TargetCurve {
        public Seasonal {
            weights = List.copyOf(weights);
            if (weights.stream().anyMatch(weight -> Digits.finite(weight) < 0)) {
                throw new Nonsense("no.measure.season-weight");
            }
            if (weights.stream().noneMatch(weight -> weight > 0)) {
                throw new Nonsense("no.measure.seasons");
            }
        }

        double due(double elapsed) {
            var seasons = elapsed * weights.size();
            var whole = (int) seasons;
            var gone = total(weights.subList(0, whole)) + (seasons - whole) * weights.get(whole);
            return Digits.clean(gone / total(weights));
        }

        private static double total(List<Double> weights) {
            return weights.stream().mapToDouble(Double::doubleValue).sum();
        }
    }
}
