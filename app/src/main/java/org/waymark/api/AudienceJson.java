package org.waymark.api;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.waymark.people.Audience;

/** Who may see an objective or a KPI. */
@Says("Who may see an objective or a KPI: everybody, or only its owner and those named here.")
public record AudienceJson(
        @Says("false: everybody in the workspace; then persons and teams are empty.")
        Boolean restricted,

        List<UUID> persons,
        @Says("Everybody in these teams or below them.") List<UUID> teams) {

    public static AudienceJson of(boolean restricted, Audience audience) {
        return new AudienceJson(
                restricted,
                audience.persons().stream().sorted().toList(),
                audience.teams().stream().sorted().toList());
    }

    public Audience audience() {
        return new Audience(new HashSet<>(persons), new HashSet<>(teams));
    }
}
