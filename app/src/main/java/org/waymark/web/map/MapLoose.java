package org.waymark.web.map;

import java.util.List;
import java.util.UUID;

/**
 * What hangs on nothing.
 *
 * @param kpis the first few that get worse while no objective aims at them
 * @param teams the first few that have no objective in the cycle
 */
public record MapLoose(List<Named> kpis, List<Named> teams) {
    public MapLoose {
        kpis = List.copyOf(kpis);
        teams = List.copyOf(teams);
    }

    public record Named(UUID id, String name) {}
}
