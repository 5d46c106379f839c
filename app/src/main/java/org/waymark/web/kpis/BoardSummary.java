package org.waymark.web.kpis;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.KpiStanding;

/**
 * What the board knows of all KPIs that its filter covers, whichever tab and page are open.
 *
 * @param neglected how many miss their target while no objective of today aims at them
 * @param looks the first few of those
 * @param team the name of the team that the filter asks for, and likewise {@code owner}
 */
public record BoardSummary(
        List<Tally> tallies,
        int neglected,
        List<KpiLine> looks,
        @Nullable String team,
        @Nullable String owner,
        List<Saved> views) {

    public record Tally(String category, KpiStanding standing, int count, int late) {}

    /** A team or a person to choose. */
    record Named(UUID id, String name) {}

    /** Filters kept under a name; {@code own} ones can be deleted. */
    public record Saved(UUID id, String name, String query, boolean shared, boolean own) {
        public String path() {
            return query.isEmpty() ? "/kpis" : "/kpis?" + query;
        }
    }

    public BoardSummary {
        tallies = List.copyOf(tallies);
        looks = List.copyOf(looks);
        views = List.copyOf(views);
    }

    BoardSummary withLooks(List<KpiLine> filled) {
        return new BoardSummary(tallies, neglected, filled, team, owner, views);
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
