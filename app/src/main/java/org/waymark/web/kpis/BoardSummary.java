package org.waymark.web.kpis;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.Way;
import org.waymark.kpis.KpiStanding;
import org.waymark.measure.Direction;

/**
 * What the board knows of all KPIs that its filter covers, whichever tab and page are open.
 *
 * @param moves how many are not steady, by where they went
 * @param neglected how many miss their target while no objective of today aims at them
 * @param looks the first few that are worth a look: those with a signal people were told of, then the neglected ones
 * @param team the name of the team that the filter asks for, and likewise {@code owner}
 */
public record BoardSummary(
        List<Tally> tallies,
        List<Moves> moves,
        int neglected,
        List<KpiLine> looks,
        @Nullable String team,
        @Nullable String owner,
        List<Saved> views) {

    public record Tally(String category, KpiStanding standing, int count, int late) {}

    /** @param way null: too few values to judge them */
    public record Moves(Direction direction, @Nullable Way way, int count) {}

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
        moves = List.copyOf(moves);
        looks = List.copyOf(looks);
        views = List.copyOf(views);
    }

    BoardSummary withLooks(List<KpiLine> filled) {
        return new BoardSummary(tallies, moves, neglected, filled, team, owner, views);
    }

    /** A band is good inside, so a move alone says nothing: it counts as neither. */
    int improving() {
        return moved(Direction.HIGHER, Way.UP) + moved(Direction.LOWER, Way.DOWN);
    }

    int worsening() {
        return moved(Direction.HIGHER, Way.DOWN) + moved(Direction.LOWER, Way.UP);
    }

    /** Judged, and within their usual range. */
    int steady() {
        return count(BoardTab.ALL) - moves.stream().mapToInt(Moves::count).sum();
    }

    private int moved(Direction direction, Way way) {
        return moves.stream()
                .filter(moves -> moves.direction() == direction && moves.way() == way)
                .mapToInt(Moves::count)
                .sum();
    }

    public int count(BoardTab tab) {
        if (tab == BoardTab.SIGNALS) {
            return moves.stream()
                    .filter(moves -> moves.way() != null)
                    .mapToInt(Moves::count)
                    .sum();
        }
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
