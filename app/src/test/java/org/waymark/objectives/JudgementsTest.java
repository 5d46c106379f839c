package org.waymark.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;
import static org.waymark.objectives.schema.Tables.OWNER_WORD;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.measure.Progress;
import org.waymark.measure.Target;
import org.waymark.platform.Refused;

@BothDatabases
class JudgementsTest {
    private final Goals goals;
    private final Judgements judgements;
    private final Objective objective;
    private final KeyResult calls;

    JudgementsTest(TestDatabase database) {
        goals = new Goals(database);
        judgements = database.get(Judgements.class);
        objective = goals.objective(goals.ada, "Grow");
        calls = goals.keyResult(goals.ada, objective, "Calls", new Target.Reach(0, 10));
    }

    @Test
    void anOverrideStandsThroughCheckInsUntilItIsRemoved() {
        judgements.override(goals.ada, objective.id(), 0.9, "The big contract counts");
        goals.checkIns.record(goals.ada, calls.id(), CheckInWish.of(2));
        assertThat(progress()).isEqualTo(new Progress(0.9));

        judgements.removeOverride(goals.ada, objective.id());
        assertThat(progress()).isEqualTo(new Progress(0.2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void anOverrideGoesFromNothingToAll(double progress) {
        assertThatThrownBy(() -> judgements.override(goals.ada, objective.id(), progress, "because"))
                .isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void anOverrideNeedsAReason() {
        assertThatThrownBy(() -> judgements.override(goals.ada, objective.id(), 0.5, " "))
                .satisfies(saying("Say why"));
        assertThatThrownBy(() -> judgements.override(goals.ben, objective.id(), 0.5, "because"))
                .isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void theOwnersWordStandsBesideTheNumbersAndIsReplacedByTheNext() {
        judgements.say(goals.ada, objective.id(), new OwnerWord(Status.AT_RISK, "Ben is ill"));
        judgements.say(goals.ada, objective.id(), new OwnerWord(Status.ON_TRACK, ""));
        assertThat(words()).containsExactly("ON_TRACK");

        judgements.removeWord(goals.ada, objective.id());
        assertThat(words()).isEmpty();
        assertThatThrownBy(() -> judgements.say(goals.ada, objective.id(), new OwnerWord(Status.DONE, "")))
                .isInstanceOf(Refused.Invalid.class);
    }

    private List<String> words() {
        return goals.database
                .get(DSLContext.class)
                .select(OWNER_WORD.STATUS)
                .from(OWNER_WORD)
                .where(OWNER_WORD.WORKSPACE_ID.eq(goals.workspace.id))
                .fetch(OWNER_WORD.STATUS);
    }

    private @org.jspecify.annotations.Nullable Progress progress() {
        return goals.objectives.get(goals.ada, objective.id()).outlook().progress();
    }
}
