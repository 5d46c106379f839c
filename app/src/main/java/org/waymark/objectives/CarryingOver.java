package org.waymark.objectives;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.cycles.Cycle;
import org.waymark.people.Audiences;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;

/**
 * Drafts what goes on in the next cycle: the same words, holder, tags, audience and aims. Holders who have left stay on the draft until
 * somebody names others, so that nobody's leaving keeps a cycle from being closed.
 */
@Component
class CarryingOver {
    private final ObjectiveStore objectives;
    private final KeyResultStore keyResults;
    private final TagStore tags;
    private final AimStore aims;
    private final Audiences audiences;
    private final KeyResults drafting;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CarryingOver(
            ObjectiveStore objectives,
            KeyResultStore keyResults,
            TagStore tags,
            AimStore aims,
            Audiences audiences,
            KeyResults drafting,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.tags = tags;
        this.aims = aims;
        this.audiences = audiences;
        this.drafting = drafting;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    Closed carry(Actor actor, ScoredObjective scored, Ground from, Cycle.Id into, Ground to) {
        var draft = draft(actor, scored.objective(), into, to);
        var opened = new Editing.Opened(draft, to);
        var shift = new Shift(from.period(), to.period());
        var carried = new HashMap<KeyResult.Id, KeyResult.Id>();
        var withWork = new HashSet<KeyResult.Id>();
        for (var one : goingOn(scored)) {
            var id = one.keyResult().id();
            var definition = shift.carried(one.carried());
            var added = drafting.add(actor, opened, definition);
            keyResults.saveOrigin(actor.workspace(), added.id(), id);
            carried.put(id, added.id());
            if (one.grade() != null && one.grade().carry().work()) withWork.add(id);
        }
        events.publishEvent(new CarriedOver(actor, clock.instant(), scored.objective(), draft, carried, withWork));
        return new Closed(scored, draft.id(), Map.copyOf(carried), Map.of());
    }

    private Objective draft(Actor actor, Objective original, Cycle.Id into, Ground to) {
        var id = new Objective.Id(ids.next());
        var drafted = Objective.draft(id, original.definition().in(into), original.restricted(), null);
        var objective = drafted.with(drafted.assess(List.of(), to.elapsed()));
        objectives.add(actor, objective, null, clock.instant());
        objectives.saveOrigin(actor.workspace(), id, original.id());
        tags.save(actor.workspace(), id, tags.of(actor.workspace(), original.id()));
        audiences.copy(actor, original.id().value(), id.value());
        for (var aim : aims.of(actor.workspace(), original.id())) aims.save(actor, id, aim, clock.instant());
        events.publishEvent(new ObjectiveChanged(
                actor, clock.instant(), ObjectiveChanged.Change.DRAFTED, objective, Map.of("published", false)));
        return objective;
    }

    private static List<ScoredKeyResult> goingOn(ScoredObjective scored) {
        return scored.keyResults().stream()
                .filter(one -> one.next() == Next.CARRY)
                .toList();
    }
}
