package org.waymark.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static org.waymark.people.schema.Tables.TEAM;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.people.TeamWish;
import org.waymark.people.Teams;

@BothDatabases
class UntilNextWriteTest {
    private static final int MOST = 3;
    private static final UUID WANTED = UUID.randomUUID();

    private final World world;
    private final DSLContext db;
    private final UntilNextWrite<UUID, Integer> teams;

    UntilNextWriteTest(TestDatabase database) {
        world = new World(database);
        db = database.get(DSLContext.class);
        teams = new UntilNextWrite<>(database.get(LastWrite.class), MOST);
    }

    /** What a page shows, and what its statement counted for it. */
    private record Shown(int answer, int counted) {}

    @Test
    void whatNobodyWroteSinceIsNotCountedAgain() {
        assertThat(show().counted()).isEqualTo(1);

        // other tests write meanwhile
        assertThat(IntStream.range(0, 50).mapToObj(_ -> show()))
                .allMatch(shown -> shown.answer() == 1)
                .anyMatch(shown -> shown.counted() == 0);
    }

    @Test
    void whatIsWrittenShowsAtOnce() {
        for (int teams = 1; teams < 20; teams++) {
            assertThat(show().answer()).isEqualTo(teams);
            assertThat(show().answer()).isEqualTo(teams);
            found("Team " + teams);
        }
    }

    @Test
    void whatIsBeingWrittenShowsWhenItIsCommittedAndNotBefore() {
        show();

        transaction(false).executeWithoutResult(_ -> {
            found("Sales");
            assertThat(CompletableFuture.supplyAsync(this::show).join().answer())
                    .isEqualTo(1);
        });

        assertThat(show().answer()).isEqualTo(2);
    }

    @Test
    void whoWritesSharesNothing() {
        assertThatThrownBy(() -> transaction(false).execute(_ -> teams.look(UUID.randomUUID())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("only read");
    }

    @Test
    void theAnswerLongestUnusedMakesRoom() {
        var keys =
                IntStream.rangeClosed(0, MOST).mapToObj(_ -> UUID.randomUUID()).toList();

        keys.forEach(this::show);

        assertThat(keys).map(this::isKept).containsExactly(false, true, true, true);
    }

    @Test
    void ofManyWhoWantTheSameOneMakesIt() {
        var made = new AtomicInteger();
        var everybody = new CountDownLatch(8);
        var asking = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> {
                            everybody.countDown();
                            return teams.at(WANTED, "seen by all", () -> slowly(everybody, made));
                        },
                        Thread::startVirtualThread))
                .toList();

        assertThat(asking).allSatisfy(one -> assertThat(one.join()).isEqualTo(1));
        assertThat(made).hasValue(1);
    }

    @Test
    void whoSawALaterWriteGetsNothingThatWasBegunBefore() {
        var made = new AtomicInteger();
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> teams.at(WANTED, "before", () -> {
            begun.countDown();
            return slowly(goOn, made);
        }));
        await(begun);
        var second = CompletableFuture.supplyAsync(() -> teams.at(WANTED, "after", () -> slowly(goOn, made)));
        goOn.countDown();

        assertThat(first.join()).isEqualTo(1);
        assertThat(second.join()).isEqualTo(2);
        assertThat(teams.at(WANTED, "after", made::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void whoCouldHoldTheConnectionThatIsNeededMakesNothing() {
        assertThatThrownBy(() -> transaction(true).execute(_ -> teams.at(WANTED, "seen", () -> 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside of transactions");
    }

    private static int slowly(CountDownLatch until, AtomicInteger made) {
        await(until);
        return made.incrementAndGet();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Shown show() {
        return show(world.maya.workspace());
    }

    private Shown show(UUID workspace) {
        return transaction(true).execute(_ -> {
            var look = teams.look(workspace);
            var count = field(selectCount().from(TEAM).where(TEAM.WORKSPACE_ID.eq(workspace), look.isOutdated()));
            return db.select(look.lastWrite(), count)
                    .fetchSingle(mapping((seen, counted) -> new Shown(look.answer(seen, counted), counted)));
        });
    }

    private boolean isKept(UUID workspace) {
        return transaction(true).execute(_ -> teams.look(workspace).before().isPresent());
    }

    private void found(String name) {
        world.database.get(Teams.class).found(world.maya, new TeamWish(name, ""), null);
    }

    private TransactionTemplate transaction(boolean readOnly) {
        var template = new TransactionTemplate(world.database.get(PlatformTransactionManager.class));
        template.setReadOnly(readOnly);
        return template;
    }
}
