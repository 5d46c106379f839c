package org.waymark.alignment;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
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

    Ends(Objectives objectives, KeyResults keyResults) {
        this.objectives = objectives;
        this.keyResults = keyResults;
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
