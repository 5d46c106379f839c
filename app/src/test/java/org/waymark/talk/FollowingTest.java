package org.waymark.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.talk.Place.Rung;
import org.waymark.talk.Subject.Kind;

class FollowingTest {
    private static final UUID OWNER = new UUID(1, 1);
    private static final UUID REPORTER = new UUID(1, 2);
    private static final UUID READER = new UUID(1, 3);
    private static final Subject OBJECTIVE = new Subject(Kind.OBJECTIVE, new UUID(2, 1));
    private static final Subject KEY_RESULT = new Subject(Kind.KEY_RESULT, new UUID(2, 2));
    private static final Place PLACE = new Place(
            KEY_RESULT,
            OBJECTIVE.id(),
            "Churn",
            List.of(new Holder(Level.COMPANY, OWNER, null)),
            List.of(new Rung(KEY_RESULT, Set.of(REPORTER)), new Rung(OBJECTIVE, Set.of(OWNER))),
            true);

    @Test
    void ownersFollowWithoutAsking() {
        assertThat(Following.of(PLACE, Map.of())).containsExactlyInAnyOrder(OWNER, REPORTER);
    }

    @Test
    void whoFollowsAnObjectiveHearsOfItsKeyResults() {
        var words = Map.of(OBJECTIVE, Map.of(READER, FollowWord.ASKED));

        assertThat(Following.of(PLACE, words)).contains(READER);
    }

    @Test
    void theNearestWordDecides() {
        var words = Map.of(
                OBJECTIVE, Map.of(READER, FollowWord.ASKED, REPORTER, FollowWord.STOPPED),
                KEY_RESULT, Map.of(READER, FollowWord.STOPPED, OWNER, FollowWord.STOPPED));

        assertThat(Following.of(PLACE, words)).containsExactly(REPORTER);
    }
}
