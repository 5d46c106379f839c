package org.waymark.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.measure.Milestone;
import org.waymark.measure.Period;
import org.waymark.measure.Target;

@BothDatabases
class CopiesTest {
    private final Goals goals;

    CopiesTest(TestDatabase database) {
        goals = new Goals(database);
    }

    @Test
    void aCopyIsADraftInTheOtherCycleWithTheChosenKeyResults() {
        var objective = goals.objective(goals.ada, "Grow");
        var milestones = new Target.Milestones(List.of(new Milestone("Half", 1, LocalDate.of(2026, 5, 15))));
        var kept = goals.keyResult(goals.ada, objective, "Ship", milestones);
        goals.keyResult(goals.ada, objective, "Calls", new Target.Reach(0, 10));
        var next = goals.cycles.next(goals.admin, goals.quarter.id());

        var copy = goals.database.get(Copies.class).duplicate(goals.ada, objective.id(), next.id(), Set.of(kept.id()));

        assertThat(copy.isDraft()).isTrue();
        assertThat(copy.title()).isEqualTo("Grow");
        assertThat(copy.definition().cycle()).isEqualTo(next.id());
        var copied = goals.database.get(KeyResultStore.class).of(goals.workspace.id, copy.id());
        assertThat(copied).singleElement().satisfies(k -> {
            assertThat(k.definition().period())
                    .isEqualTo(new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)));
            assertThat(k.definition().target())
                    .isEqualTo(new Target.Milestones(List.of(new Milestone("Half", 1, LocalDate.of(2026, 8, 14)))));
        });
    }
}
