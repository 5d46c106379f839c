package org.waymark.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.objectives.Status;
import org.waymark.people.Holder;
import org.waymark.people.Level;

class MapLayoutTest {
    private static final UUID SOMEBODY = UUID.randomUUID();

    private final MapGoal stay = goal("Stay", Level.COMPANY);
    private final MapGoal habits = goal("Habits", Level.TEAM);
    private final MapGoal shifts = goal("Shifts", Level.TEAM);
    private final MapGoal roster = goal("Roster", Level.INDIVIDUAL);

    @Test
    void aCardStandsInTheMiddleOfWhatHangsOnIt() {
        var layout = layout(List.of(stay, habits, shifts), List.of(link(habits, stay), link(shifts, stay)), Set.of());

        var middle = spot(layout, stay).middle();
        assertThat(middle)
                .isEqualTo((spot(layout, habits).middle() + spot(layout, shifts).middle()) / 2);
        assertThat(spot(layout, habits).x()).isGreaterThan(spot(layout, stay).right());
    }

    @Test
    void aTeamBehindATeamGetsAColumnOfItsOwn() {
        var layout = layout(
                List.of(stay, habits, shifts, roster),
                List.of(link(habits, stay), link(shifts, habits), link(roster, shifts)),
                Set.of());

        assertThat(spot(layout, shifts).x()).isGreaterThan(spot(layout, habits).right());
        assertThat(spot(layout, roster).x()).isGreaterThan(spot(layout, shifts).right());
        assertThat(layout.columns().heads())
                .extracting(MapHead::word)
                .containsExactly("map.head.company", "map.head.team", "map.head.individual");
    }

    @Test
    void aFoldedBranchIsNotShownAndSaysHowMuchItHides() {
        var layout = layout(
                List.of(stay, habits, roster), List.of(link(habits, stay), link(roster, habits)), Set.of(stay.id()));

        assertThat(layout.cards()).hasSize(1);
        var card = (MapCard.OfGoal) layout.cards().getFirst();
        assertThat(card.folded()).isTrue();
        assertThat(card.hidden()).isEqualTo(2);
    }

    @Test
    void whatACompanyDoesForATeamStandsAtTheTopAndIsDrawnAcross() {
        var links = List.of(link(stay, habits));
        var tree =
                new MapTree(new MapChoice.Part(List.of(stay, habits), links), new MapFolds(null, Set.of(), Set.of()));

        assertThat(tree.roots()).containsExactly(stay, habits);
        assertThat(tree.isOfTree(links.getFirst())).isFalse();
    }

    @Test
    void noCardCoversAnother() {
        for (int seed = 0; seed < 20; seed++) {
            var chance = new Random(seed);
            var goals = IntStream.range(0, 120)
                    .mapToObj(i -> goal("Goal " + i, Level.values()[chance.nextInt(3)]))
                    .toList();
            var links = new ArrayList<MapLink>();
            for (int i = 1; i < goals.size(); i++) {
                if (chance.nextInt(5) > 0) links.add(link(goals.get(i), goals.get(chance.nextInt(i))));
            }

            var spots = layout(goals, links, Set.of()).cards().stream()
                    .map(MapCard::at)
                    .toList();

            assertThat(spots).hasSize(goals.size());
            for (var one : spots) {
                assertThat(spots.stream().filter(other -> other != one && covers(one, other)))
                        .isEmpty();
            }
        }
    }

    private static boolean covers(Spot a, Spot b) {
        return a.x() < b.right() && b.x() < a.right() && a.y() < b.y() + b.height() && b.y() < a.y() + a.height();
    }

    private static MapLayout layout(List<MapGoal> goals, List<MapLink> links, Set<UUID> folded) {
        return new MapLayout(
                new MapTree(new MapChoice.Part(goals, links), new MapFolds(null, Set.of(), folded)),
                List.of(),
                List.of(),
                null);
    }

    private static Spot spot(MapLayout layout, MapGoal goal) {
        return layout.cards().stream()
                .filter(card -> card instanceof MapCard.OfGoal of && of.of().equals(goal))
                .findFirst()
                .orElseThrow()
                .at();
    }

    static MapGoal goal(String title, Level level) {
        var holder = new Holder(level, SOMEBODY, level == Level.TEAM ? UUID.randomUUID() : null);
        return new MapGoal(
                UUID.randomUUID(),
                title,
                holder,
                "Maya",
                "People",
                0.5,
                0.5,
                Status.ON_TRACK,
                false,
                false,
                false,
                List.of(),
                true);
    }

    static MapLink link(MapGoal child, MapGoal parent) {
        return new MapLink(child.id(), parent.id(), true, false);
    }
}
