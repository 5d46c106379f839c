package org.waymark.web.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.web.map.MapLayoutTest.goal;
import static org.waymark.web.map.MapLayoutTest.link;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.people.Level;

class MapChoiceTest {
    private final MapGoal stay = goal("Stay", Level.COMPANY);
    private final MapGoal grow = goal("Grow", Level.COMPANY);
    private final MapGoal habits = goal("Habits", Level.TEAM);
    private final MapGoal shifts = goal("Shifts", Level.TEAM);
    private final MapGoal roster = goal("Roster", Level.INDIVIDUAL);
    private final List<MapGoal> all = List.of(stay, grow, habits, shifts, roster);
    private final List<MapLink> links = List.of(link(habits, stay), link(shifts, stay), link(roster, shifts));

    @Test
    void theDepthLeavesOutWhatLiesBelowIt() {
        assertThat(new MapChoice(Depth.COMPANY, null).of(all, links).goals()).containsExactly(stay, grow);
        assertThat(new MapChoice(Depth.TEAMS, null).of(all, links).links()).hasSize(2);
    }

    @Test
    void aFocusKeepsWhatItIsForAndWhatIsForIt() {
        assertThat(new MapChoice(Depth.PEOPLE, shifts.id()).of(all, links).goals())
                .containsExactly(stay, shifts, roster);
        assertThat(new MapChoice(Depth.PEOPLE, goal("Gone", Level.TEAM).id())
                        .of(all, links)
                        .goals())
                .isEqualTo(all);
    }

    @Test
    void whatTheFilterLetsThroughBringsAlongWhatItIsFor() {
        var some = all.stream()
                .map(goal -> new MapGoal(
                        goal.id(),
                        goal.title(),
                        goal.holder(),
                        goal.ownerName(),
                        goal.team(),
                        goal.progress(),
                        goal.due(),
                        goal.status(),
                        false,
                        false,
                        false,
                        List.of(),
                        goal.equals(roster)))
                .toList();

        assertThat(new MapChoice(Depth.PEOPLE, null).of(some, links).goals())
                .extracting(MapGoal::title)
                .containsExactly("Stay", "Shifts", "Roster");
    }
}
