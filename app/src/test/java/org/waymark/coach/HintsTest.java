package org.waymark.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.objectives.Objective;
import org.waymark.platform.Refused;

@BothDatabases
class HintsTest {
    private final World world;
    private final Hints hints;

    HintsTest(TestDatabase database) {
        world = new World(database);
        hints = database.get(Hints.class);
    }

    @Test
    void whatStandsIsJudgedWithItsKeyResultsAndItsTwins() {
        var objective = world.teamObjective("People choose to stay with Halden");
        world.companyObjective("People choose to stay with us at Halden");
        world.keyResult(world.nora, objective, "Launch the intranet");

        var advice = hints.of(world.nora, objective.id()).advice();

        assertThat(advice.hints())
                .extracting(Hint::rule)
                .contains(Rule.OBJECTIVE_TWIN, Rule.OBJECTIVE_UNALIGNED, Rule.RESULTS_ONE, Rule.RESULT_OUTPUT);
    }

    @Test
    void aDismissedHintIsRememberedAndBroughtBack() {
        var objective = world.teamObjective("People choose to stay");

        hints.dismiss(world.nora, objective.id(), objective.id().value(), Rule.RESULTS_NONE);

        assertThat(rules(objective)).doesNotContain(Rule.RESULTS_NONE);
        hints.restore(world.nora, objective.id(), objective.id().value(), Rule.RESULTS_NONE);
        assertThat(rules(objective)).contains(Rule.RESULTS_NONE);
    }

    @Test
    void onlyWhoMayEditItDismisses() {
        var objective = world.companyObjective("People choose to stay");

        assertThatThrownBy(() ->
                        hints.dismiss(world.nora, objective.id(), objective.id().value(), Rule.RESULTS_NONE))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> hints.of(new World(world.database).maya, objective.id()))
                .isInstanceOf(Refused.Missing.class);
    }

    private java.util.List<Rule> rules(Objective objective) {
        return hints.of(world.nora, objective.id()).advice().hints().stream()
                .map(Hint::rule)
                .toList();
    }
}
