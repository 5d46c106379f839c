package org.waymark.objectives;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Cycle;
import org.waymark.people.Audiences;
import org.waymark.platform.Actor;

/** Makes a new draft from an objective that is there. */
@Service
public class Copies {
    private final ObjectiveStore store;
    private final KeyResultStore keyResults;
    private final TagStore tags;
    private final Audiences audiences;
    private final Objectives objectives;
    private final KeyResults drafting;
    private final GroundQuery grounds;

    Copies(
            ObjectiveStore store,
            KeyResultStore keyResults,
            TagStore tags,
            Audiences audiences,
            Objectives objectives,
            KeyResults drafting,
            GroundQuery grounds) {
        this.store = store;
        this.keyResults = keyResults;
        this.tags = tags;
        this.audiences = audiences;
        this.objectives = objectives;
        this.drafting = drafting;
        this.grounds = grounds;
    }

    /**
     * With the same words and holder, seen by the same people, without check-ins. Days move along into the other cycle.
     *
     * @param chosen the key results to take along
     */
    @Transactional
    public Objective duplicate(Actor actor, Objective.Id id, Cycle.Id into, Set<KeyResult.Id> chosen) {
        var original = store.get(actor, id);
        var parts = keyResults.of(actor.workspace(), id);
        refuseOthers(chosen, parts);
        var copy = objectives.draft(actor, wish(actor, original, into), id);
        var from = grounds.of(actor.workspace(), original.definition().cycle());
        var to = grounds.of(actor.workspace(), into);
        var shift = new Shift(from.period(), to.period());
        var opened = new Editing.Opened(copy, to);
        parts.stream()
                .filter(k -> chosen.contains(k.id()))
                .forEach(k -> drafting.add(actor, opened, shift.of(k.definition())));
        return store.get(actor, copy.id());
    }

    private static void refuseOthers(Set<KeyResult.Id> chosen, List<KeyResult> parts) {
        var known = parts.stream().map(KeyResult::id).collect(Collectors.toSet());
        var checks = new Checks();
        chosen.stream()
                .filter(one -> !known.contains(one))
                .forEach(one -> checks.refuse("keyResults", one.value(), "no.objectives.not-its-key-result"));
        checks.done();
    }

    private ObjectiveWish wish(Actor actor, Objective original, Cycle.Id into) {
        var definition = original.definition();
        return new ObjectiveWish(
                into,
                definition.title(),
                definition.problem(),
                definition.description(),
                definition.holder(),
                definition.kind(),
                definition.countsChildren(),
                tags.of(actor.workspace(), original.id()),
                false,
                original.restricted() ? audiences.of(actor, original.id().value()) : null);
    }
}
