package org.waymark.ops.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waymark.alignment.Ref;
import org.waymark.cycles.Cycle;
import org.waymark.measure.Target;
import org.waymark.objectives.Aims;
import org.waymark.objectives.Carry;
import org.waymark.objectives.CheckInWish;
import org.waymark.objectives.CheckIns;
import org.waymark.objectives.Closed;
import org.waymark.objectives.CycleClosing;
import org.waymark.objectives.GradeWish;
import org.waymark.objectives.Grades;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Next;
import org.waymark.objectives.ObjectiveGrade;
import org.waymark.objectives.Objectives;
import org.waymark.objectives.Retrospectives;
import org.waymark.ops.demo.Goals.Scene;
import org.waymark.platform.Actor;

/** Closes the quarters of the story as people do: graded and looked back at by those who hold them, closed by an admin. */
@Component
class Closings {
    private static final int WEEK = 7;
    private static final GradeWish ENDED = new GradeWish(null, "", Next.CLOSE, "");

    private final Grades grades;
    private final Retrospectives retrospectives;
    private final CycleClosing closing;
    private final Objectives objectives;
    private final Aims aims;
    private final KeyResults keyResults;
    private final CheckIns checkIns;

    Closings(
            Grades grades,
            Retrospectives retrospectives,
            CycleClosing closing,
            Objectives objectives,
            Aims aims,
            KeyResults keyResults,
            CheckIns checkIns) {
        this.grades = grades;
        this.retrospectives = retrospectives;
        this.closing = closing;
        this.objectives = objectives;
        this.aims = aims;
        this.keyResults = keyResults;
        this.checkIns = checkIns;
    }

    /** @param number of the quarter in the story, from 1 */
    void tell(Chapter chapter, int number, Cycle cycle, Scene scene) {
        var farewell = Shelf.read("closings", Farewell.Year.class).quarters().get(number - 1);
        for (var goal : chapter.goals()) {
            var key = goal.key();
            if (goal.draft() || goal.archived() || key == null) continue;
            var of = farewell.goal(key).orElse(new Farewell.OfGoal(key, null, null, null, List.of()));
            say(goal, of, scene);
        }
        var owner = scene.troupe().owner();
        retrospectives.write(owner, cycle.id(), 0, Farewell.retrospective(farewell.lookBack()));
        var plan = closing.plan(owner, cycle.id());
        closing.close(owner, cycle.id(), plan.fingerprint()).forEach(one -> goOn(one, scene));
    }

    private void say(Goal goal, Farewell.OfGoal of, Scene scene) {
        var holder = scene.troupe().holder(goal.owner(), goal.team(), goal.personal());
        var by = scene.troupe().maker(holder, goal.owner());
        for (int place = 1; place <= goal.results().size(); place++) {
            if (goal.results().get(place - 1).archived()) continue;
            var id = Objects.requireNonNull(ref(of.key() + "/" + place, scene).keyResult());
            grades.grade(by, id, of.result(place).map(Closings::wish).orElse(ENDED));
        }
        var objective = ref(of.key(), scene).objective();
        if (of.learned() != null || of.attainment() != null) {
            var score = of.learned() == null ? null : of.learned() ? 1.0 : 0.0;
            grades.grade(by, objective, new ObjectiveGrade.Wish(score, "", of.attainment()));
        }
        if (of.lookBack() != null) retrospectives.write(by, objective, 0, Farewell.retrospective(of.lookBack()));
    }

    private static GradeWish wish(Farewell.OfResult of) {
        return new GradeWish(
                of.score(),
                Objects.requireNonNullElse(of.reason(), ""),
                Objects.requireNonNullElse(of.next(), Next.CLOSE),
                Objects.requireNonNullElse(of.sentence(), ""),
                new Carry(Carry.From.CURRENT, of.to(), true));
    }

    /** What was carried over is published, and checked in on as before; what is to be rewritten waits as a draft. */
    private void goOn(Closed closed, Scene scene) {
        var successor = closed.successor();
        if (successor == null || closed.keyResults().isEmpty()) return;
        var owner = scene.troupe().owner();
        objectives.publish(owner, successor);
        aims.of(owner, successor).forEach(aim -> aims.remove(owner, successor, aim.kpi())); // told once, where it began
        closed.keyResults().values().forEach(id -> plan(owner, keyResults.get(owner, id), scene));
    }

    private void plan(Actor by, KeyResult keyResult, Scene scene) {
        if (!(keyResult.definition().target() instanceof Target.Reach(var from, var to))) return;
        var period = keyResult.definition().period();
        var last = earlier(period.end(), scene.timeline().today());
        for (var day = period.start().plusDays(2L * WEEK); day.isBefore(last); day = day.plusDays(WEEK)) {
            var value = from + (to - from) * period.shareElapsed(day) * 0.9;
            scene.timeline().on(day, () -> checkIn(by, keyResult.id(), value));
        }
    }

    private void checkIn(Actor by, KeyResult.Id id, double value) {
        checkIns.record(by, id, CheckInWish.of(Math.round(value * 10) / 10.0).confident(7));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Ref ref(String key, Scene scene) {
        return Objects.requireNonNull(scene.parents().get(key), () -> "There is nothing called " + key);
    }
}
