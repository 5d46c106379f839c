package org.waymark.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.platform.schema.Tables.FACT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;

@BothDatabases
class FactStoreTest {
    private final TestDatabase database;

    FactStoreTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void whatHappenedComesBackAsItWas() {
        var actor = new Actor(UUID.randomUUID(), UUID.randomUUID(), Role.MEMBER, Set.of(), Set.of(), Scope.ALL);
        var fact = new SomethingHappened(actor, Instant.parse("2026-05-19T08:00:00.123456Z"), UUID.randomUUID());

        database.get(FactStore.class).append(List.of(fact));

        var row = database.get(DSLContext.class)
                .selectFrom(FACT)
                .where(FACT.WORKSPACE_ID.eq(actor.workspace()))
                .fetchSingle();
        assertThat(row.getHappenedAt()).isEqualTo(fact.at());
        assertThat(row.getSubjectId()).isEqualTo(fact.id());
        assertThat(database.get(Json.class).read(row.getData(), Map.class)).containsEntry("was", 5.5);
    }

    private record SomethingHappened(Actor by, Instant at, UUID id) implements Fact {
        @Override
        public String kind() {
            return "test.happened";
        }

        @Override
        public Subject subject() {
            return new Subject("test", id);
        }

        @Override
        public @Nullable UUID about() {
            return null;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("was", 5.5);
        }
    }
}
