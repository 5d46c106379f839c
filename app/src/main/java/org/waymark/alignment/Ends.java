package org.waymark.alignment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Looks at the two ends of links on behalf of an actor. */
@Component
class Ends {
    private final Objectives objectives;
    private final KeyResults keyResults;

    private final Cycles cycles;

    Ends(Objectives objectives, KeyResults keyResults, Cycles cycles) {
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.cycles = cycles;
    }

    void requireEditable(Actor actor, Ref ref) {
        var keyResult = ref.keyResult();
        if (keyResult == null) {
            objectives.requireEditable(actor, ref.objective());
        } else {
            requireSame(ref, keyResults.requireEditable(actor, keyResult).objective());
        }
    }

    void requireVisible(Actor actor, Ref ref) {
        var objective = objectives.get(actor, ref.objective());
        if (ref.keyResult() != null) {
            requireSame(ref, keyResults.get(actor, ref.keyResult()).objective());
        }
        if (objective.isArchived()) {
            throw new Refused.Conflict("no.alignment.parent-archived", objective.title());
        }
    }

    /** The closed cycle of an objective that the actor may see. */
    Optional<Cycle> closed(Actor actor, Ref ref) {
        if (objectives.visible(actor, Set.of(ref.objective())).isEmpty()) return Optional.empty();
        var objective = objectives.get(actor, ref.objective());
        return Optional.of(cycles.get(actor, objective.definition().cycle())).filter(Cycle::isClosed);
    }

    List<Link> visible(Actor actor, List<Link> links) {
        var wanted = links.stream()
                .flatMap(l -> Stream.of(l.child().objective(), l.parent().objective()))
                .collect(Collectors.toSet());
        var seen = objectives.visible(actor, wanted);
        return links.stream()
                .filter(l -> seen.contains(l.child().objective())
                        && seen.contains(l.parent().objective()))
                .toList();
    }

    private static void requireSame(Ref ref, Objective.Id objective) {
        if (!Objects.equals(ref.objective(), objective)) throw new Refused.Missing("key-result");
    }
}
