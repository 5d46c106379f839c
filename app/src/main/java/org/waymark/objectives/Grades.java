package org.waymark.objectives;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Takes what people say of key results and objectives before their cycle is closed; the close freezes it. */
@Service
public class Grades {
    private final GradeStore store;
    private final ObjectiveStore objectives;
    private final KeyResultStore keyResults;
    private final Editing editing;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Grades(
            GradeStore store,
            ObjectiveStore objectives,
            KeyResultStore keyResults,
            Editing editing,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.editing = editing;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<Grade> of(Actor actor, KeyResult.Id id) {
        return store.of(actor.workspace(), keyResults.get(actor, id).keyResult().id());
    }

    @Transactional(readOnly = true)
    public Optional<ObjectiveGrade> of(Actor actor, Objective.Id id) {
        return store.of(actor.workspace(), objectives.get(actor, id).id());
    }

    /** Takes the place of what was said before. */
    @Transactional
    public Grade grade(Actor actor, KeyResult.Id id, GradeWish wish) {
        var keyResult = opened(actor, id);
        var grade = wish.checked(keyResult, actor.person(), clock.instant());
        store.save(actor.workspace(), id, grade);
        tell(actor, keyResult, grade);
        return grade;
    }

    /** From now on the numbers count again, and nothing is decided. */
    @Transactional
    public void remove(Actor actor, KeyResult.Id id) {
        var keyResult = opened(actor, id);
        store.remove(actor.workspace(), id, clock.instant());
        tell(actor, keyResult, Map.of());
    }

    /** Undoes {@link #remove(Actor, KeyResult.Id)}. */
    @Transactional
    public void putBack(Actor actor, KeyResult.Id id) {
        var keyResult = opened(actor, id);
        if (store.remove(actor.workspace(), id, null) == 0) throw new Refused.Missing("grade");
        tell(actor, keyResult, store.of(actor.workspace(), id).orElseThrow());
    }

    @Transactional
    public ObjectiveGrade grade(Actor actor, Objective.Id id, ObjectiveGrade.Wish wish) {
        var objective = opened(actor, id);
        var grade = wish.checked(objective.definition().kind(), actor.person(), clock.instant());
        store.save(actor.workspace(), id, grade);
        var more = new LinkedHashMap<String, Object>();
        if (grade.score() != null) more.put("score", grade.score().value());
        if (grade.attainment() != null)
            more.put("attainment", grade.attainment().name());
        tell(actor, objective, more);
        return grade;
    }

    @Transactional
    public void remove(Actor actor, Objective.Id id) {
        var objective = opened(actor, id);
        store.remove(actor.workspace(), id);
        tell(actor, objective, Map.of());
    }

    private KeyResult opened(Actor actor, KeyResult.Id id) {
        var opened = editing.keyResult(actor, id);
        opened.in().requireGradable();
        if (opened.keyResult().isArchived()) {
            throw new Refused.Conflict(
                    "no.objectives.archived", opened.keyResult().title());
        }
        return opened.keyResult();
    }

    private Objective opened(Actor actor, Objective.Id id) {
        var opened = editing.objective(actor, id);
        opened.requireGradable();
        return opened.objective();
    }

    private void tell(Actor actor, KeyResult keyResult, Grade grade) {
        var more = new LinkedHashMap<String, Object>();
        if (grade.score() != null) more.put("score", grade.score().value());
        if (!grade.reason().isEmpty()) more.put("reason", grade.reason());
        if (grade.next() != null) more.put("next", grade.next().name());
        tell(actor, keyResult, more);
    }

    private void tell(Actor actor, KeyResult keyResult, Map<String, Object> more) {
        events.publishEvent(
                new KeyResultChanged(actor, clock.instant(), KeyResultChanged.Change.GRADED, keyResult, more));
    }

    private void tell(Actor actor, Objective objective, Map<String, Object> more) {
        events.publishEvent(
                new ObjectiveChanged(actor, clock.instant(), ObjectiveChanged.Change.GRADED, objective, more));
    }
}
