package org.waymark.web.people;

import java.util.List;
import java.util.UUID;
import org.waymark.platform.Role;
import org.waymark.web.layout.Face;

/**
 * The page of a person.
 *
 * @param present whether the person still belongs to the workspace
 * @param objectives the ones owned in the chosen cycle
 * @param keyResults the ones owned in the chosen cycle
 */
public record PersonView(
        UUID id,
        Face face,
        String email,
        String title,
        Role role,
        boolean present,
        List<PersonCard.TeamName> teams,
        List<OwnedObjective> objectives,
        List<OwnedKeyResult> keyResults,
        List<OwnedKpi> kpis,
        List<SaidLine> said) {
    public PersonView {
        teams = List.copyOf(teams);
        objectives = List.copyOf(objectives);
        keyResults = List.copyOf(keyResults);
        kpis = List.copyOf(kpis);
        said = List.copyOf(said);
    }

    public boolean ownsNothing() {
        return objectives.isEmpty() && keyResults.isEmpty() && kpis.isEmpty();
    }
}
