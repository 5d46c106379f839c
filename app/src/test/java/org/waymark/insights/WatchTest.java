package org.waymark.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.insights.schema.Tables.ANALYSIS_DUE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
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

/** What happens is followed by a job; here it is noted what has to be done, and nobody does it. */
class WatchTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aSheetOfValuesIsDueOnceAndNotIfItFailsOrIsToldOfThePast(TestDatabase database) {
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

            assertThat(after).hasSize(before.size() + 1);
            assertThat(due(program)).isEqualTo(after);
        }
    }

    private static List<UUID> due(Program program) {
        return program.get(DSLContext.class)
                .selectFrom(ANALYSIS_DUE)
                .where(ANALYSIS_DUE.KIND.eq(Due.Kind.KPI.name()))
                .fetch(ANALYSIS_DUE.ID);
    }
}
