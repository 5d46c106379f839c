package org.waymark.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;

@BothDatabases
class KeptAnswersTest {
    private final Actor actor =
            new Actor(UUID.randomUUID(), UUID.randomUUID(), Role.MEMBER, Set.of(), Set.of(), Scope.ALL);
    private final TestDatabase database;
    private final KeptAnswers answers;

    KeptAnswersTest(TestDatabase database) {
        this.database = database;
        this.answers = database.get(KeptAnswers.class);
    }

    @Test
    void theSameKeyGetsTheSameAnswerForADay() {
        assertThat(asked("key", "this").before()).isFalse();
        after(Duration.ofHours(23));

        var again = asked("key", "this");

        assertThat(again.before()).isTrue();
        assertThat(again.answer()).isEqualTo(new KeptAnswer(201, "/things/1", "{}"));
    }

    @Test
    void afterADayTheKeyIsFreeAgain() {
        asked("key", "this");
        after(Duration.ofHours(25));

        assertThat(asked("key", "that").before()).isFalse();
    }

    @Test
    void theSameKeyForSomethingElseIsRefused() {
        asked("key", "this");

        assertThatThrownBy(() -> asked("key", "that")).isInstanceOf(Refused.Conflict.class);
    }

    private void after(Duration time) {
        database.program().clock().pass(time);
        answers.forgetOld();
    }

    private KeptAnswers.Given asked(String key, String request) {
        return answers.once(actor, key, request, () -> new KeptAnswer(201, "/things/1", "{}"));
    }
}
