package org.waymark.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.platform.Refused;

@BothDatabases
class CycleGuardTest {
    private final Goals goals;

    CycleGuardTest(TestDatabase database) {
        goals = new Goals(database);
    }

    @Test
    void aCycleWithObjectivesIsNotDeleted() {
        goals.objective(goals.ada, "Grow");

        assertThatThrownBy(() -> goals.cycles.delete(goals.admin, goals.quarter.id()))
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(saying("There are objectives in Q2 2026"));
        assertThat(goals.cycles.all(goals.admin)).contains(goals.quarter);
    }
}
