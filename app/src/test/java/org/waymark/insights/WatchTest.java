package org.waymark.insights;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.Program;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.Recording;
import org.waymark.platform.Past;

/** What happens is followed by jobs; here they are written, and nobody takes them. */
class WatchTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aSheetOfValuesIsOneJobAKpiAndNoneIfItFailsOrIsToldOfThePast(TestDatabase database) {
        var settings = new HashMap<>(database.settings("watch" + System.nanoTime()));
        settings.put("db-scheduler.enabled", "true");
        settings.put("db-scheduler.polling-interval", "1h");
        try (var program = Program.start(settings)) {
            var world = new World(program);
            var kpi = world.kpi("Turnover");
            var values = IntStream.range(1, 25)
                    .mapToObj(month -> Recording.of(LocalDate.of(2024, 4, 30).plusMonths(month), month))
                    .toList();
            var before = due(program);

            program.get(Measurements.class).record(world.maya, kpi.id(), values, "sheet");
            var after = due(program);
            Past.at(
                    Instant.parse("2024-05-03T07:00:00Z"),
                    () -> program.get(Measurements.class)
                            .record(
                                    world.maya,
                                    kpi.id(),
                                    List.of(Recording.of(LocalDate.of(2024, 4, 30), 1)),
                                    "sheet"));
            var lost = new TransactionTemplate(program.get(PlatformTransactionManager.class));
            lost.executeWithoutResult(status -> {
                program.get(Measurements.class)
                        .record(world.maya, kpi.id(), List.of(Recording.of(LocalDate.of(2024, 3, 31), 1)), "sheet");
                status.setRollbackOnly();
            });

            assertThat(after).hasSize(before.size() + 1).allMatch(id -> id.contains("@"));
            assertThat(due(program)).isEqualTo(after);
        }
    }

    private static List<String> due(Program program) {
        var due = new ArrayList<String>();
        program.get(SchedulerClient.class)
                .fetchScheduledExecutionsForTask(
                        AnalysisJobs.KPI,
                        String.class,
                        job -> due.add(job.getTaskInstance().getId()));
        return due;
    }
}
