package org.waymark.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.Program;
import org.waymark.TestDatabase;
import org.waymark.World;

/** Jobs are written here, and nobody takes them. */
class PullJobsTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whoRunsOneThatWaitsBringsItsJobForward(TestDatabase database) {
        var settings = new HashMap<>(database.settings("pulls" + System.nanoTime()));
        settings.put("db-scheduler.enabled", "true");
        settings.put("db-scheduler.polling-interval", "1h");
        settings.put("waymark.outgoing.allowed", "127.0.0.1");
        try (var program = Program.start(settings)) {
            var world = new World(program);
            var connection = program.get(Connections.class).add(world.maya, nobodyAnswers());
            var pulls = program.get(Pulls.class);
            var pull = pulls.start(world.maya, connection.id());
            var first = due(program, pull);
            program.get(Pulling.class).run(world.maya.workspace(), pull.id());
            program.clock().pass(Duration.ofSeconds(5));

            pulls.start(world.maya, connection.id());

            assertThat(pulls.of(world.maya, connection.id())).hasSize(1);
            assertThat(due(program, pull)).isEqualTo(first.plusSeconds(5));
        }
    }

    private static ConnectionWish nobodyAnswers() {
        var settings = Map.of(
                "engine",
                "postgresql",
                "host",
                "127.0.0.1",
                "port",
                "1",
                "database",
                "x",
                "protection",
                "none",
                "query",
                "select 1 as kpi");
        var never = new ScheduleWish(ScheduleWish.Rhythm.NEVER, null, null, null);
        return new ConnectionWish("Warehouse", Kind.SQL, settings, Map.of(), Works.EACH_ROW, never, 35, false);
    }

    private static Instant due(Program program, Pull pull) {
        return program.get(SchedulerClient.class)
                .getScheduledExecution(
                        TaskInstanceId.of(PullJobs.RUN, pull.id().value().toString()))
                .orElseThrow()
                .getExecutionTime();
    }
}
