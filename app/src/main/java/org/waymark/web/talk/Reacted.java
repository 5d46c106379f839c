package org.waymark.web.talk;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.waymark.talk.Reaction;

/** Somebody's sign on something. */
public record Reacted(Reaction.Kind kind, UUID person, String name) {
    /** All who made the same sign. */
    public record Tally(Reaction.Kind kind, List<String> names, boolean mine) {}

    static List<Tally> tallies(List<Reacted> all, UUID me) {
        return Arrays.stream(Reaction.Kind.values())
                .map(kind -> all.stream().filter(one -> one.kind() == kind).toList())
                .filter(alike -> !alike.isEmpty())
                .map(alike -> new Tally(
                        alike.getFirst().kind(),
                        alike.stream().map(Reacted::name).toList(),
                        alike.stream().anyMatch(one -> one.person().equals(me))))
                .toList();
    }
}
