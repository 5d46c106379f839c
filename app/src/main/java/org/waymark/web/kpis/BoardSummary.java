package org.waymark.web.kpis;

import java.util.List;
import java.util.UUID;
import org.waymark.kpis.KpiStanding;

/**
 * What the board knows of all KPIs that its filter covers, whichever tab and page are open.
 *
 * @param neglected how many miss their target while no objective of today aims at them
 * @param looks the first few of those
 * @param teams and {@code owners} that have KPIs, for the filter; never all of a large organisation
 */
public record BoardSummary(
        List<Tally> tallies,
        int neglected,
        List<KpiLine> looks,
        List<Named> teams,
        List<Named> owners,
        List<Saved> views) {

    public record Tally(String category, KpiStanding standing, int count, int late) {}

    public record Named(UUID id, String name) {}

    /** Filters kept under a name; {@code own} ones can be deleted. */
    public record Saved(UUID id, String name, String query, boolean shared, boolean own) {
        public String path() {
            return query.isEmpty() ? "/kpis" : "/kpis?" + query;
        }
    }

    public BoardSummary {
        tallies = List.copyOf(tallies);
        looks = List.copyOf(looks);
        teams = List.copyOf(teams);
        owners = List.copyOf(owners);
        views = List.copyOf(views);
    }

    BoardSummary withLooks(List<KpiLine> filled) {
        return new BoardSummary(tallies, neglected, filled, teams, owners, views);
    }

    public int count(BoardTab tab) {
        return tallies.stream()
                .filter(tally -> tab.standing().map(tally.standing()::equals).orElse(true))
                .mapToInt(tally -> tab == BoardTab.LATE ? tally.late() : tally.count())
                .sum();
    }

    public int count(String category, KpiStanding standing) {
        return tallies.stream()
                .filter(tally -> tally.category().equals(category) && tally.standing() == standing)
                .mapToInt(Tally::count)
                .sum();
    }
}
