package org.waymark.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.insights.schema.Tables.ANALYSIS_DUE;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.Program;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.insights.Due.Kind;

/** What is noted is done many at a time, by one job of the workspace. */
class BacklogTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsDueIsDoneOnceAndForgotten(TestDatabase database) {
        try (var program = Program.start(database.settings("backlog" + System.nanoTime()))) {
            var world = new World(program);
            var keyResult = world.keyResult(world.maya, world.companyObjective("Keep people"), "Stay interviews");
            var workspace = world.maya.workspace();
            var kpi = world.kpi("Turnover");
            var often = Stream.generate(() ->
                            new Due(Kind.KEY_RESULT, workspace, keyResult.id().value()))
                    .limit(60)
                    .toList();
            program.get(DueStore.class).add(often);
            program.get(DueStore.class)
                    .add(List.of(new Due(Kind.KPI, workspace, kpi.id().value())));

            program.get(Backlog.class).workOff(workspace);

            assertThat(due(program)).isEmpty();
            assertThat(program.get(KeyResultOutlooks.class).of(world.maya, keyResult.id()))
                    .isPresent();
            assertThat(program.get(KpiReadings.class).of(world.maya, kpi.id())).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatFailsComesAgainWithTheNextJobAndIsLeftToTheNightAfterThreeTries(TestDatabase database) {
        try (var program = Program.start(database.settings("backlog" + System.nanoTime()))) {
            var world = new World(program);
            var workspace = world.maya.workspace();
            var keyResult = world.keyResult(world.maya, world.companyObjective("Keep people"), "Stay interviews")
                    .id()
                    .value();
            var kpi = world.kpi("Turnover").id().value();
            program.get(DueStore.class)
                    .add(List.of(new Due(Kind.KEY_RESULT, workspace, keyResult), new Due(Kind.KPI, workspace, kpi)));
            var backlog = program.get(Backlog.class);
            program.get(DSLContext.class).execute("alter table key_result_outlook rename to mislaid");

            backlog.workOff(workspace);
            backlog.workOff(workspace);
            var twice = due(program);
            backlog.workOff(workspace);

            assertThat(twice).containsExactly(keyResult);
            assertThat(due(program)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aJobBeginsAfterAllThatWasNotedAlsoWhileOneIsThere(TestDatabase database) {
        var settings = new HashMap<>(database.settings("backlog" + System.nanoTime()));
        settings.put("db-scheduler.enabled", "true");
        settings.put("db-scheduler.polling-interval", "1h");
        try (var program = Program.start(settings)) {
            var world = new World(program);
            var job = TaskInstanceId.of(AnalysisJobs.DUE, world.maya.workspace().toString());
            var keyResult = world.keyResult(world.maya, world.companyObjective("Keep people"), "Stay interviews");
            awaitJob(program, job);

            world.checkIn(world.maya, keyResult, 3, 7);
            program.get(SchedulerClient.class).cancel(job);

            awaitJob(program, job);
            assertThat(due(program)).contains(keyResult.id().value());
        }
    }

    private static void awaitJob(Program program, TaskInstanceId job) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> program.get(SchedulerClient.class)
                        .getScheduledExecution(job)
                        .isPresent());
    }

    private static List<UUID> due(Program program) {
        return program.get(DSLContext.class).selectFrom(ANALYSIS_DUE).fetch(ANALYSIS_DUE.SUBJECT_ID);
    }
}
