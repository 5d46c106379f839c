package org.waymark.connectors;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A run is a job of its own: one node does it, and another one does it again where that one was killed: nothing of it had landed. */
@Configuration(proxyBeanMethods = false)
class PullJobs {
    static final String RUN = "connection-run";

    private static final Duration OFTEN = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> removedConnections(Connections connections) {
        return Tasks.recurring("connection-forgetting", Schedules.fixedDelay(OFTEN))
                .execute((_, _) -> connections.forget());
    }

    @Bean
    CustomTask<String> connectionRun(Pulling pulling) {
        return Tasks.custom(RUN, String.class).execute((run, _) -> {
            var parts = run.getData().split(" ");
            var next = pulling.run(UUID.fromString(parts[0]), new Pull.Id(UUID.fromString(parts[1])));
            return next.<CompletionHandler<String>>map(at -> (complete, job) -> job.reschedule(complete, at))
                    .orElseGet(() -> (_, job) -> job.remove());
        });
    }
}
