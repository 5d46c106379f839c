package org.waymark.insights;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks every ten minutes, and at once after a start, whether a day has begun somewhere that was not analysed. A run is a job of its
 * own: one node does it, and another one goes on where that one was killed.
 */
@Configuration(proxyBeanMethods = false)
class NightJobs {
    static final String RUN = "analyse-workspace";
    private static final Duration OFTEN = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> analysisNight(Nights nights, AnalysisQueue queue) {
        return Tasks.recurring("analysis-night", Schedules.fixedDelay(OFTEN)).execute((_, _) -> {
            nights.begin();
            queue.wakeAll();
        });
    }

    @Bean
    OneTimeTask<String> analyseWorkspace(Nights nights) {
        return Tasks.oneTime(RUN, String.class).execute((run, _) -> {
            var parts = run.getData().split(" ");
            nights.run(UUID.fromString(parts[0]), new AnalysisRun.Id(UUID.fromString(parts[1])));
        });
    }
}
