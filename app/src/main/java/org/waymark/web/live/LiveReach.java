package org.waymark.web.live;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;

/**
 * Who may hear of a change, and the names under which pages show the changed thing: its own, and those of the lists it stands
 * in, such as its owner's and its team's.
 *
 * @param audience persons and teams that may see it; null when it is open to all of the workspace
 * @param drafters persons and teams with a hand in a draft, or in what else only admins see too; null when it is neither
 * @param anyOf where there are some, whom one of them covers is covered, and nobody else
 */
record LiveReach(@Nullable Set<UUID> audience, @Nullable Set<UUID> drafters, Set<String> names, List<LiveReach> anyOf) {
    /** Nobody hears of a thing that is not there. */
    static final LiveReach NOBODY = new LiveReach(Set.of(), null, Set.of());

    /** What one person keeps for itself. */
    static LiveReach only(UUID person) {
        return new LiveReach(Set.of(person), null, Set.of());
    }

    /** Admins hear of it, and these persons. */
    static LiveReach adminsAnd(Set<UUID> persons) {
        return new LiveReach(null, persons, Set.of());
    }

    static LiveReach everybody(String list) {
        return new LiveReach(null, null, Set.of(list));
    }

    /** Heard under its own name only. */
    LiveReach alone() {
        return new LiveReach(
                audience,
                drafters,
                Set.of(),
                anyOf.stream().map(LiveReach::alone).toList());
    }

    /** Heard under this name only. */
    LiveReach named(String name) {
        return new LiveReach(audience, drafters, Set.of(name), anyOf);
    }

    LiveReach(@Nullable Set<UUID> audience, @Nullable Set<UUID> drafters, Set<String> names) {
        this(audience, drafters, names, List.of());
    }

    /** Without any it is open to all of the workspace. */
    static LiveReach anyOf(List<LiveReach> reaches, Set<String> names) {
        return new LiveReach(null, null, names, reaches);
    }

    /** What this actor hears: of what it serves only what the actor may see. */
    Set<String> namesFor(Actor actor) {
        var heard = new LinkedHashSet<>(names);
        anyOf.stream().filter(one -> one.covers(actor)).forEach(one -> heard.addAll(one.names));
        return heard;
    }

    boolean covers(Actor actor) {
        if (!anyOf.isEmpty()) return anyOf.stream().anyMatch(one -> one.covers(actor));
        return (audience == null || among(audience, actor))
                && (drafters == null || actor.role().atLeast(Role.ADMIN) || handles(drafters, actor));
    }

    /** Who leads above has a hand in it too. */
    private static boolean handles(Set<UUID> drafters, Actor actor) {
        return among(drafters, actor) || actor.leads().stream().anyMatch(drafters::contains);
    }

    private static boolean among(Set<UUID> parties, Actor actor) {
        return parties.contains(actor.person()) || actor.teams().stream().anyMatch(parties::contains);
    }
}
