package org.waymark.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.imports.Draft.Result;
import org.waymark.imports.Plan.GoalStep;
import org.waymark.imports.Plan.ResultStep;
import org.waymark.measure.Cadence;
import org.waymark.measure.Nonsense;
import org.waymark.measure.Period;
import org.waymark.measure.TargetCurve;
import org.waymark.objectives.KeyResultWish;
import org.waymark.people.Person;
import org.waymark.platform.Ids;
import org.waymark.platform.Sentence;

/** Plans key results and the check-in that their current value becomes. */
final class ResultPlanning {
    /** More belong to no objective; the door refuses them too. */
    private static final int MOST = 50;

    private final Surroundings here;
    private final Gathered gathered;
    private final Placing placing;
    private final GoalPlanning goals;
    private final Ids ids;
    private final Map<String, Integer> counted = new HashMap<>();

    ResultPlanning(Surroundings here, Gathered gathered, Placing placing, GoalPlanning goals, Ids ids) {
        this.here = here;
        this.gathered = gathered;
        this.placing = placing;
        this.goals = goals;
        this.ids = ids;
    }

    List<ResultStep> steps() {
        var steps = new ArrayList<ResultStep>();
        for (var result : gathered.results) {
            var goal = goals.of(result.goal());
            if (goal == null) {
                if (result.row() > 0)
                    gathered.stop(result.row(), Field.TITLE, result.title(), "no.import.objective-stopped");
            } else {
                plan(result, goal, steps);
            }
        }
        stopWhereNoneCounts(steps);
        return steps;
    }

    private void stopWhereNoneCounts(List<ResultStep> steps) {
        var counting = counting(steps);
        var stopped = steps.stream()
                .filter(step -> counting.getOrDefault(step.goal(), Set.of()).isEmpty() && countsNoMore(step))
                .toList();
        for (var step : stopped) {
            gathered.stop(step.draft().row(), Field.WEIGHT, "0", "no.objectives.weight-none");
        }
        steps.removeAll(stopped);
    }

    /** Of each objective the key results that would weigh something: those that are here count too. */
    private Map<UUID, Set<UUID>> counting(List<ResultStep> steps) {
        var counting = new HashMap<UUID, Set<UUID>>();
        here.standing().forEach((result, standing) -> {
            if (standing.counts()) of(standing.objective(), counting).add(result);
        });
        for (var step : steps) {
            if (step.deed() == Deed.SAME) continue;
            if (step.wish().weight() > 0) of(step.goal(), counting).add(step.id());
            else of(step.goal(), counting).remove(step.id());
        }
        return counting;
    }

    private static Set<UUID> of(UUID objective, Map<UUID, Set<UUID>> counting) {
        return counting.computeIfAbsent(objective, _ -> new HashSet<>());
    }

    /** What did not count before may go on so. */
    private boolean countsNoMore(ResultStep step) {
        return switch (step.deed()) {
            case MAKE -> true;
            case CHANGE -> standing(step.id()).counts();
            case SAME -> false;
        };
    }

    private Surroundings.Standing standing(UUID result) {
        return Objects.requireNonNull(here.standing().get(result));
    }

    /** A key result stays with its objective, and so would whatever it says here. */
    private boolean isElsewhere(Result result, GoalStep goal) {
        var known = here.alive(Identity.Kind.KEY_RESULT, result.key());
        return known != null && !standing(known.subject()).objective().equals(goal.id());
    }

    private void plan(Result result, GoalStep goal, List<ResultStep> steps) {
        if (counted.merge(result.goal(), 1, Integer::sum) > MOST) {
            gathered.stop(result.row(), Field.KEY_RESULT, result.title(), "no.objectives.too-many-key-results", MOST);
            return;
        }
        if (isElsewhere(result, goal)) {
            gathered.stop(result.row(), Field.KEY_RESULT, result.title(), "no.import.elsewhere");
            return;
        }
        var measures = measures(result);
        var period = period(result, goal);
        if (measures == null || period == null) return;
        var owner = result.owner().isEmpty()
                ? goal.owner()
                : placing.owner(result.row(), Field.KEY_RESULT_OWNER, result.owner());
        var weight = result.weight();
        var wish = new KeyResultWish(
                result.title(),
                result.description(),
                new Person.Id(owner),
                measures.target(),
                new TargetCurve.Straight(),
                measures.unit(),
                period,
                Cadence.WEEKLY,
                weight == null ? 1 : weight,
                null);
        if (!Soundness.check(gathered, result.row(), wish::check)) return;
        steps.add(step(result, goal, wish, measures));
    }

    private ResultStep step(Result result, GoalStep goal, KeyResultWish wish, Measures measures) {
        var known = here.alive(Identity.Kind.KEY_RESULT, result.key());
        var print = Fingerprint.of(
                wish.title(),
                wish.description(),
                wish.owner(),
                wish.target(),
                wish.unit(),
                wish.period(),
                wish.weight());
        var deed = known == null ? Deed.MAKE : known.fingerprint().equals(print) ? Deed.SAME : Deed.CHANGE;
        var confidence = result.numbers().confidence();
        var current = measures.current();
        var currentMark = Fingerprint.of(String.valueOf(current), String.valueOf(confidence));
        var said = here.known(Identity.Kind.CHECK_IN, result.key());
        boolean isNews = goal.published()
                && (current != null || confidence != null)
                && (known == null || said == null || !said.fingerprint().equals(currentMark));
        if (!goal.published() && current != null) {
            gathered.note(result.row(), Field.CURRENT_VALUE, String.valueOf(current), "no.import.draft-value");
        }
        return new ResultStep(
                result,
                known == null ? ids.next() : known.subject(),
                deed,
                goal.id(),
                goal.deed() == Deed.MAKE,
                wish,
                isNews ? current : null,
                isNews ? confidence : null,
                currentMark,
                print);
    }

    private @Nullable Measures measures(Result result) {
        try {
            var measures = Measures.of(result.numbers());
            var current = measures.current();
            if (current == null || measures.target().accepts(current)) return measures;
            gathered.stop(result.row(), Field.CURRENT_VALUE, String.valueOf(current), "no.import.yes-no");
        } catch (Measures.NoTarget no) {
            gathered.troubles.add(new Trouble(
                    result.row(),
                    Field.TARGET_VALUE,
                    String.valueOf(result.numbers().target()),
                    no.sentence(),
                    true));
        } catch (Nonsense no) {
            gathered.troubles.add(new Trouble(
                    result.row(),
                    Field.TARGET_VALUE,
                    "",
                    new Sentence(no.key(), no.arguments().toArray()),
                    true));
        }
        return null;
    }

    /** From when the objective starts to when the key result, or else the objective or its cycle, is due. */
    private @Nullable Period period(Result result, GoalStep goal) {
        var span = goal.draft().span();
        var cycle = goal.cycle().period();
        var due = first(result.due(), span.due(), cycle.end());
        var start = first(span.start(), cycle.start(), cycle.start());
        if (start.isAfter(due)) {
            gathered.stop(result.row(), Field.DUE_DAY, due.toString(), "no.import.due-before-start");
            return null;
        }
        return new Period(start, due);
    }

    private static LocalDate first(@Nullable LocalDate one, @Nullable LocalDate other, LocalDate last) {
        if (one != null) return one;
        return other == null ? last : other;
    }
}
