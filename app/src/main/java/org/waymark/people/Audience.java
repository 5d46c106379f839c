package org.waymark.people;

import java.util.Set;
import java.util.UUID;

/** Who besides its owner may see a restricted objective or KPI: these persons, and everybody in or below these teams. */
public record Audience(Set<UUID> persons, Set<UUID> teams) {
    public static final Audience NOBODY = new Audience(Set.of(), Set.of());

    public Audience {
        persons = Set.copyOf(persons);
        teams = Set.copyOf(teams);
    }
}
