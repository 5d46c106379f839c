package org.waymark.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.measure.Progress;
import org.waymark.objectives.CheckIn;
import org.waymark.objectives.CheckInWish;
import org.waymark.objectives.CheckIns;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveWish;
import org.waymark.objectives.Objectives;
import org.waymark.people.Holder;
import org.waymark.people.Level;

/** Two deeds that hold what the other one wants. Only PostgreSQL lets two write at once. */
class CrossingDeedsTest {
    private final World world = new World(TestDatabase.POSTGRESQL);
    private final DSLContext db = world.database.get(DSLContext.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(world.database.get(PlatformTransactionManager.class));

    @Test
    void theOneThatTheDatabaseGivesUpIsDoneAgainByItself() throws Exception {
        var parent = counting("Company");
        var child = counting("Team");
        var keyResult = world.keyResult(world.maya, child, "Talks held");
        world.database.get(Alignment.class).link(world.maya, Ref.to(child), Ref.to(parent), Link.Kind.CONTRIBUTE, 1);

        var checkIn = transaction.execute(holding -> {
            db.execute("set local deadlock_timeout = '1min'"); // so that the check-in is the one to give way
            db.select(OBJECTIVE.ID)
                    .from(OBJECTIVE)
                    .where(OBJECTIVE.ID.eq(parent.id().value()))
                    .forUpdate()
                    .fetch();
            var deed = CompletableFuture.supplyAsync(() -> world.database
                    .get(CheckIns.class)
                    .record(world.maya, keyResult.id(), CheckInWish.of(40).confident(7)));
            awaitSomebodyWaiting();
            db.select(KEY_RESULT.ID)
                    .from(KEY_RESULT)
                    .where(KEY_RESULT.ID.eq(keyResult.id().value()))
                    .forUpdate()
                    .fetch();
            return deed;
        });

        assertThat(checkIn.get(20, TimeUnit.SECONDS)).extracting(CheckIn::value).isEqualTo(40.0);
        assertThat(world.database
                        .get(Objectives.class)
                        .get(world.maya, parent.id())
                        .outlook()
                        .progress())
                .isEqualTo(new Progress(0.4));
    }

    private void awaitSomebodyWaiting() {
        var waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!Long.valueOf(1).equals(db.fetchSingle(waiting).get(0, Long.class))) {
            assertThat(System.nanoTime()).as("somebody waits by now").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    private Objective counting(String title) {
        var holder = new Holder(Level.COMPANY, world.maya.person(), null);
        var wish = new ObjectiveWish(
                world.quarter.id(), title, "", "", holder, Objective.Kind.COMMITTED, true, List.of(), true, null);
        return world.database.get(Objectives.class).draft(world.maya, wish);
    }
}
