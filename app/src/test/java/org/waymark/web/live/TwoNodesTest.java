package org.waymark.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Collections;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.Program;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;

/** Two programs behind a load balancer, on one PostgreSQL: what is saved on one appears on pages that hang on the other. */
class TwoNodesTest {
    private static Program here;
    private static Program there;
    private static World world;

    @BeforeAll
    static void start() {
        assumeTrue(System.getProperty("waymark.test.only", "POSTGRESQL").equals("POSTGRESQL"));
        var settings = TestDatabase.POSTGRESQL.settings("two_nodes");
        here = Program.start(settings);
        there = Program.start(settings);
        world = new World(here);
    }

    @AfterAll
    static void stop() {
        if (there != null) there.close();
        if (here != null) here.close();
    }

    @Test
    void aCheckInOnOneNodeArrivesAtAPageOfTheOther() {
        var keyResult = world.keyResult(world.maya, world.companyObjective("Keep customers"), "Churn falls");
        var name = "key-result:" + keyResult.id().value();

        try (var near = new OpenPage(here, world.secretOf("petra"));
                var far = new OpenPage(there, world.secretOf("petra"))) {
            world.checkIn(world.maya, keyResult, 30, 7);

            far.awaits(name);
            far.awaits("objective:" + keyResult.objective().value());
            near.awaits(name);
            Awaitility.await()
                    .during(Duration.ofMillis(500))
                    .until(() -> Collections.frequency(near.heard(), name) == 1);
        }
    }

    @Test
    void whatOneNodeCountedItCountsAnewAfterTheOtherWrote() {
        var keyResult = world.keyResult(world.maya, world.companyObjective("Keep customers"), "Churn falls");
        var far = new Visitor(there).signedIn(world.secretOf("petra"));
        assertThat(far.open("/objectives").select(".overview .mix").attr("aria-label"))
                .doesNotContain("done");

        world.checkIn(world.maya, keyResult, 100, 9);

        assertThat(far.open("/objectives").select(".overview .mix").attr("aria-label"))
                .contains("1 done");
    }

    @Test
    void afterTheLineWasCutPagesCatchUpAndHearAgain() {
        var keyResult = world.keyResult(world.maya, world.companyObjective("Keep customers"), "Churn falls");

        try (var far = new OpenPage(there, world.secretOf("petra"))) {
            var cut = here.get(DSLContext.class)
                    .fetch("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where application_name = 'waymark-news' and datname = current_database()");
            assertThat(cut).hasSize(2);
            far.awaits("everything");

            world.checkIn(world.maya, keyResult, 30, 7);

            far.awaits("key-result:" + keyResult.id().value());
        }
    }
}
