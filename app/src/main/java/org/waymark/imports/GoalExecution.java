package org.waymark.imports;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.imports.Execution.Record;
import org.waymark.imports.Plan.GoalStep;
import org.waymark.imports.Plan.NewsStep;
import org.waymark.imports.Plan.ResultStep;
import org.waymark.objectives.CheckIn;
import org.waymark.objectives.CheckInWish;
import org.waymark.objectives.CheckIns;
import org.waymark.objectives.Intake;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResultWish;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audiences;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.platform.Json;

/** Makes and changes objectives, key results and check-ins as planned: what is new in batches, what changes one by one. */
@Component
class GoalExecution {
    private final Intake intake;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final CheckIns checkIns;
    private final Audiences audiences;
    private final Json json;

    GoalExecution(
            Intake intake,
            Objectives objectives,
            KeyResults keyResults,
            CheckIns checkIns,
            Audiences audiences,
            Json json) {
        this.intake = intake;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.checkIns = checkIns;
        this.audiences = audiences;
        this.json = json;
    }

    void carryOut(Actor actor, Plan plan, Kept.Places places, Pieces pieces) {
        var along = plan.results().stream().filter(ResultStep::isAlong).collect(groupingBy(ResultStep::goal));
        pieces.each(plan.goals(), Pieces.STEPS, (steps, done) -> take(actor, steps, along, places, done));
        var others = plan.results().stream()
                .filter(step -> !step.isAlong())
                .sorted(comparing(step -> step.wish().weight() == 0)) // which takes one that counts
                .toList();
        pieces.each(others, Pieces.STEPS, (steps, done) -> steps.forEach(step -> carryOut(actor, step, done)));
        var news = plan.news().stream().filter(step -> step.deed() != Deed.SAME).toList();
        pieces.each(news, Pieces.STEPS, (steps, done) -> steps.forEach(step -> tell(actor, step, done)));
    }

    private void take(
            Actor actor, List<GoalStep> steps, Map<UUID, List<ResultStep>> along, Kept.Places places, Record done) {
        var goals = new ArrayList<Intake.NewObjective>();
        var results = new ArrayList<Intake.NewKeyResult>();
        for (var step : steps) {
            if (step.deed() == Deed.MAKE) {
                goals.add(new Intake.NewObjective(new Objective.Id(step.id()), wish(step, places)));
                done.made(Trace.Kind.OBJECTIVE, step.id(), 1);
            }
            done.known(Identity.Kind.OBJECTIVE, step.draft().key(), step.id(), step.fingerprint());
            for (var result : along.getOrDefault(step.id(), List.of())) {
                results.add(new Intake.NewKeyResult(
                        new KeyResult.Id(result.id()),
                        new Objective.Id(result.goal()),
                        result.wish(),
                        current(result)));
                know(result, result.id(), done);
            }
        }
        if (!goals.isEmpty()) intake.take(actor, goals, results);
        for (var step : steps) {
            if (step.deed() == Deed.CHANGE) change(actor, step, places, done);
        }
    }

    private void tell(Actor actor, NewsStep step, Record done) {
        var news = step.draft();
        var wish = wish(news.value(), news.confidence(), news.note()).on(news.day());
        checkIn(actor, new KeyResult.Id(step.result()), wish, done);
        done.known(Identity.Kind.NEWS, step.external(), step.result(), "");
    }

    private void change(Actor actor, GoalStep step, Kept.Places places, Record done) {
        var id = new Objective.Id(step.id());
        var before = objectives.get(actor, id);
        var kept = Kept.Goal.of(before, objectives.tags(actor, id));
        var said = wish(step, places);
        var wish = new ObjectiveWish(
                said.cycle(),
                said.title(),
                kept.problem(),
                said.description(),
                said.holder(),
                kept.kind(),
                kept.countsChildren() || said.countsChildren(),
                said.tags(),
                said.published(),
                before.restricted() ? audiences.of(actor, step.id()) : null);
        var after = objectives.edit(actor, id, before.version(), wish);
        done.traces()
                .add(new Trace(
                        Deed.CHANGE,
                        Trace.Kind.OBJECTIVE,
                        step.id(),
                        after.version(),
                        json.write(kept).data()));
    }

    private void carryOut(Actor actor, ResultStep step, Record done) {
        var id = new KeyResult.Id(step.id());
        switch (step.deed()) {
            case MAKE -> {
                var made = keyResults.add(actor, new Objective.Id(step.goal()), step.wish());
                id = made.id();
                done.made(Trace.Kind.KEY_RESULT, id.value(), made.version());
            }
            case CHANGE -> change(actor, id, step, done);
            case SAME -> {}
        }
        know(step, id.value(), done);
        for (var wish : current(step)) checkIn(actor, id, wish, done);
    }

    /** What borrows a KPI has its numbers from there. */
    private void change(Actor actor, KeyResult.Id id, ResultStep step, Record done) {
        var before = keyResults.get(actor, id);
        var definition = before.definition();
        if (definition.borrows()) return;
        var said = step.wish();
        var wish = new KeyResultWish(
                said.title(),
                said.description(),
                said.owner(),
                said.target(),
                definition.curve(),
                said.unit(),
                said.period(),
                definition.cadence(),
                said.weight(),
                null);
        var after = keyResults.edit(actor, id, before.version(), wish);
        done.traces()
                .add(new Trace(
                        Deed.CHANGE,
                        Trace.Kind.KEY_RESULT,
                        id.value(),
                        after.version(),
                        json.write(Kept.Result.of(definition)).data()));
    }

    private void checkIn(Actor actor, KeyResult.Id id, CheckInWish wish, Record done) {
        CheckIn made = checkIns.bring(actor, id, wish);
        done.made(Trace.Kind.CHECK_IN, made.id().value(), 0);
    }

    private static void know(ResultStep step, UUID id, Record done) {
        done.known(Identity.Kind.KEY_RESULT, step.draft().key(), id, step.fingerprint());
        if (step.checksIn()) done.known(Identity.Kind.CHECK_IN, step.draft().key(), id, step.currentMark());
    }

    private static List<CheckInWish> current(ResultStep step) {
        return step.checksIn() ? List.of(wish(step.current(), step.confidence(), "")) : List.of();
    }

    private static CheckInWish wish(@Nullable Double value, @Nullable Integer confidence, String note) {
        return new CheckInWish(null, value, List.of(), null, confidence, new CheckIn.Words(note, "", ""));
    }

    private static ObjectiveWish wish(GoalStep step, Kept.Places places) {
        var existing = step.cycle().existing();
        var cycle = existing == null
                ? Objects.requireNonNull(places.cycles().get(step.cycle()))
                : existing.id().value();
        var team = step.level() == Level.COMPANY ? null : places.teams().get(step.team());
        return GoalPlanning.wish(step.draft(), cycle, new Holder(step.level(), step.owner(), team), step.published());
    }
}
