package org.waymark.ops.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.alignment.Ref;
import org.waymark.cycles.Cycle;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.CheckIn;
import org.waymark.objectives.CheckInWish;
import org.waymark.objectives.CheckIns;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResultWish;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.objectives.Objectives;
import org.waymark.ops.demo.Cast.Troupe;
import org.waymark.ops.demo.Goal.Result;
import org.waymark.people.Person;
import org.waymark.platform.Actor;

/** Sets the objectives of a cycle and plans the check-ins on their key results. */
@Component
class Goals {
    /** Before the last day; no check-in may come later. */
    private static final int PUT_AWAY_DAYS = 4;

    private final Objectives objectives;
    private final KeyResults keyResults;
    private final CheckIns checkIns;
    private final Ties ties;

    Goals(Objectives objectives, KeyResults keyResults, CheckIns checkIns, Ties ties) {
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.checkIns = checkIns;
        this.ties = ties;
    }

    /**
     * What is known while a chapter is told.
     *
     * @param newest the last check-in on each key result
     */
    record Scene(
            Troupe troupe,
            Map<String, Kpi.Id> kpis,
            Timeline timeline,
            Map<String, Ref> parents,
            Map<KeyResult.Id, CheckIn.Id> newest) {
        static Scene of(Troupe troupe, Map<String, Kpi.Id> kpis, Timeline timeline) {
            return new Scene(troupe, kpis, timeline, new HashMap<>(), new HashMap<>());
        }

        boolean knows(String parent) {
            return parents.containsKey(parent);
        }
    }

    /** @param first the day on which the first objectives are set; the others follow within the week */
    void tell(Chapter chapter, Cycle cycle, LocalDate first, Scene scene) {
        for (int i = 0; i < chapter.goals().size(); i++) {
            var goal = chapter.goals().get(i);
            scene.timeline().on(first.plusDays(i / 6), () -> set(goal, chapter.share(), cycle, scene));
        }
    }

    void tellNow(Chapter chapter, Cycle cycle, Scene scene) {
        chapter.goals().forEach(goal -> set(goal, chapter.share(), cycle, scene));
    }

    private void set(Goal goal, double share, Cycle cycle, Scene scene) {
        var troupe = scene.troupe();
        var holder = troupe.holder(goal.owner(), goal.team(), goal.personal());
        var maker = troupe.maker(holder, goal.owner());
        var objective = objectives.draft(
                maker,
                new ObjectiveWish(
                        cycle.id(),
                        goal.title(),
                        Objects.requireNonNullElse(goal.problem(), ""),
                        Objects.requireNonNullElse(goal.description(), ""),
                        holder,
                        Objects.requireNonNullElse(goal.kind(), Objective.Kind.ASPIRATIONAL),
                        goal.countsChildren(),
                        goal.tags(),
                        !goal.draft(),
                        troupe.audience(goal.only())));
        remember(goal, "", Ref.to(objective), scene);
        for (int i = 0; i < goal.results().size(); i++) {
            var keyResult = add(goal.results().get(i), goal, objective, maker, cycle, share, scene);
            remember(goal, "/" + (i + 1), Ref.to(keyResult), scene);
        }
        ties.tie(goal, objective, maker, scene);
        ties.plan(goal, objective, maker, lastDay(cycle, scene), scene);
        if (goal.archived()) {
            scene.timeline()
                    .on(
                            lastDay(cycle, scene).minusDays(PUT_AWAY_DAYS),
                            () -> objectives.archive(maker, objective.id()));
        }
    }

    private static void remember(Goal goal, String part, Ref parent, Scene scene) {
        if (goal.key() != null) scene.parents().put(goal.key() + part, parent);
    }

    private KeyResult add(
            Result result, Goal goal, Objective objective, Actor maker, Cycle cycle, double share, Scene scene) {
        var keyResult = keyResults.add(maker, objective.id(), wish(result, cycle, scene));
        var by = scene.troupe().actor(result.owner());
        if (!goal.draft()) {
            new Ascent(result, cycle.period(), share, lastDay(cycle, scene))
                    .steps()
                    .forEach(step -> scene.timeline().on(step.day(), () -> checkIn(by, keyResult, step.wish(), scene)));
        }
        if (result.archived()) {
            scene.timeline()
                    .on(
                            lastDay(cycle, scene).minusDays(PUT_AWAY_DAYS),
                            () -> keyResults.archive(maker, keyResult.id()));
        }
        return keyResult;
    }

    private void checkIn(Actor by, KeyResult keyResult, CheckInWish wish, Scene scene) {
        scene.newest()
                .put(keyResult.id(), checkIns.record(by, keyResult.id(), wish).id());
    }

    private static KeyResultWish wish(Result result, Cycle cycle, Scene scene) {
        return new KeyResultWish(
                result.title(),
                Objects.requireNonNullElse(result.description(), ""),
                new Person.Id(scene.troupe().actor(result.owner()).person()),
                Aiming.target(result, cycle.period()),
                Goal.curve(result.curve()),
                Units.of(result.unit(), result.decimals()),
                cycle.period(),
                Aiming.cadence(null),
                result.weight() == null ? 1 : result.weight(),
                kpi(result, scene));
    }

    private static Kpi.@Nullable Id kpi(Result result, Scene scene) {
        if (result.kpi() == null) return null;
        return Objects.requireNonNull(scene.kpis().get(result.kpi()), () -> "There is no KPI " + result.kpi());
    }

    private static LocalDate lastDay(Cycle cycle, Scene scene) {
        var today = scene.timeline().today();
        return cycle.period().end().isBefore(today) ? cycle.period().end() : today;
    }
}
