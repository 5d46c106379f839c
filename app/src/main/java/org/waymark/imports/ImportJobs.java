package org.waymark.imports;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.people.Actors;

/** Imports as jobs: a node that dies half way leaves nothing written, and another one begins again. */
@Configuration(proxyBeanMethods = false)
class ImportJobs {
    static final String RUN = "run-import";

    /** While another one is carried out, none of those that wait holds a thread. */
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private static final Duration OFTEN = Duration.ofHours(6);
    private static final Duration KEPT = Duration.ofDays(7);

    @Bean
    CustomTask<String> runImport(ImportWork work, Actors actors, Clock clock) {
        return Tasks.custom(RUN, String.class).execute((run, _) -> {
            var parts = run.getData().split(" ");
            var id = new ImportRun.Id(UUID.fromString(parts[2]));
            var isOver = actors.working(UUID.fromString(parts[0]), UUID.fromString(parts[1]))
                    .map(actor -> work.carryOut(actor, id))
                    .orElse(true);
            return (complete, job) -> {
                if (isOver) job.remove();
                else job.reschedule(complete, clock.instant().plus(AGAIN));
            };
        });
    }

    @Bean
    RecurringTask<Void> forgettingImports(ImportStore store, Clock clock) {
        return Tasks.recurring("forget-imports", Schedules.fixedDelay(OFTEN))
                .execute((_, _) -> store.forgetOlderThan(clock.instant().minus(KEPT)));
    }
}
