package org.waymark.coach;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Gives the hints to objectives that are there, and remembers which ones their people keep as they are. */
@Service
public class Hints {
    private final WrittenQuery written;
    private final DismissalStore store;
    private final Objectives objectives;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Hints(
            WrittenQuery written,
            DismissalStore store,
            Objectives objectives,
            Clock clock,
            ApplicationEventPublisher events) {
        this.written = written;
        this.store = store;
        this.objectives = objectives;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Judged of(Actor actor, Objective.Id id) {
        return new Judged(written.get(actor, id), store.of(actor.workspace(), id));
    }

    /** Others of the cycle that may say the same as a title. */
    @Transactional(readOnly = true)
    public List<Twin> twins(Actor actor, Cycle.Id cycle, String title) {
        return written.twins(actor, cycle.value(), title);
    }

    /** It stays away until what it judges changes. A hint that is not given any more needs no dismissal. */
    @Transactional
    public void dismiss(Actor actor, Objective.Id id, UUID subject, Rule rule) {
        var objective = objectives.requireEditable(actor, id);
        var judged = written.get(actor, id);
        Coach.judge(judged).hints().stream()
                .filter(hint -> hint.rule() == rule && subject.equals(hint.subject(judged)))
                .findFirst()
                .ifPresent(hint -> {
                    var dismissal = new Dismissal(subject, rule.key(), hint.judged());
                    if (store.of(actor.workspace(), id).contains(dismissal)) return;
                    store.save(actor, id, dismissal, clock.instant());
                    events.publishEvent(new HintAnswered(actor, clock.instant(), objective, rule, true));
                });
    }

    @Transactional
    public void restore(Actor actor, Objective.Id id, UUID subject, Rule rule) {
        var objective = objectives.requireEditable(actor, id);
        if (store.remove(actor.workspace(), id, subject, rule.key())) {
            events.publishEvent(new HintAnswered(actor, clock.instant(), objective, rule, false));
        }
    }

    /** @throws Refused.Missing when there is no such rule */
    public static Rule rule(String key) {
        return Rule.of(key).orElseThrow(() -> new Refused.Missing("hint"));
    }
}
