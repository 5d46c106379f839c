package org.waymark.api.closing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.measure.Score;
import org.waymark.objectives.Attainment;
import org.waymark.objectives.Closed;
import org.waymark.objectives.ClosingPlan;
import org.waymark.objectives.Next;
import org.waymark.objectives.ScoredKeyResult;
import org.waymark.objectives.ScoredObjective;

/** The plan of a close, and what came of it. */
final class ClosingJson {
    private ClosingJson() {}

    @Says("What the close of a cycle will do, as far as you may see it.")
    record ClosingPlanShown(
            @Says("Send it to close: the close is refused when the plan is another one by then.")
            String fingerprint,

            List<ScoredObjectiveShown> objectives,

            @Says("Key results without data and without the score of a person: they get no score.")
            List<UUID> silent,

            @Says("Key results that cannot go on as was said; the close is refused while there are any.")
            List<String> problems) {
        static ClosingPlanShown of(ClosingPlan plan) {
            return new ClosingPlanShown(
                    plan.fingerprint(),
                    plan.objectives().stream().map(ScoredObjectiveShown::of).toList(),
                    plan.silent().stream()
                            .map(one -> one.keyResult().id().value())
                            .toList(),
                    plan.problems().stream().map(problem -> problem.value()).toList());
        }
    }

    @Says("How an objective comes out.")
    record ScoredObjectiveShown(
            UUID objective,
            String title,

            @Says("0 to 1; null is no score, which is not 0.") @Nullable
            Double score,

            @Says("By its key results.") @Nullable Double computed,
            @Nullable Attainment attainment,

            @Says("What the rule says of the score.") @Nullable
            Attainment suggested,

            @Says("Whether it goes on in the next cycle.") Boolean goesOn,
            List<ScoredKeyResultShown> keyResults) {
        static ScoredObjectiveShown of(ScoredObjective one) {
            return new ScoredObjectiveShown(
                    one.objective().id().value(),
                    one.objective().title(),
                    number(one.score()),
                    number(one.computed()),
                    one.attainment(),
                    one.suggested(),
                    one.goesOn(),
                    one.keyResults().stream().map(ScoredKeyResultShown::of).toList());
        }
    }

    @Says("How a key result comes out.")
    record ScoredKeyResultShown(
            UUID keyResult,
            String title,
            @Nullable Double value,

            @Says("0 to 1; null is no score, which is not 0.") @Nullable
            Double score,

            @Says("By the numbers.") @Nullable Double computed,
            @Nullable Next next) {
        static ScoredKeyResultShown of(ScoredKeyResult one) {
            return new ScoredKeyResultShown(
                    one.keyResult().id().value(),
                    one.keyResult().title(),
                    one.keyResult().latest().value(),
                    number(one.score()),
                    number(one.computed()),
                    one.next());
        }
    }

    record ClosureSent(
            @Says("The fingerprint of the plan that was looked at.")
            String plan) {}

    @Says("What a close did, as far as you may see it.")
    record ClosureShown(List<CarriedShown> carried) {
        static ClosureShown of(List<Closed> closed) {
            return new ClosureShown(closed.stream()
                    .filter(one -> one.successor() != null)
                    .map(CarriedShown::of)
                    .toList());
        }
    }

    @Says("An objective that goes on in the next cycle.")
    record CarriedShown(
            UUID objective,
            @Says("The draft that carries it on.") @Nullable UUID successor) {
        static CarriedShown of(Closed closed) {
            var successor = closed.successor();
            return new CarriedShown(
                    closed.scored().objective().id().value(), successor == null ? null : successor.value());
        }
    }

    static @Nullable Double number(@Nullable Score score) {
        return score == null ? null : score.value();
    }
}
