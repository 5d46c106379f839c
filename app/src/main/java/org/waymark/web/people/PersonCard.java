package org.waymark.web.people;

import java.util.List;
import java.util.UUID;
import org.waymark.platform.Role;
import org.waymark.web.layout.Face;

/**
 * Somebody in the list of people.
 *
 * @param keyResults how many living ones this person owns that the reader may see
 */
public record PersonCard(UUID id, Face face, String title, Role role, List<TeamName> teams, int keyResults) {
    public PersonCard {
        teams = List.copyOf(teams);
    }

    /** A team this person belongs to. */
    public record TeamName(UUID id, String name, boolean lead) {
        public String path() {
            return "/teams/" + id;
        }
    }

    /** One page of the list. */
    public record Found(List<PersonCard> people, boolean more) {
        public Found {
            people = List.copyOf(people);
        }
    }

    public String path() {
        return "/people/" + id;
    }
}
