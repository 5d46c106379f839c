package org.waymark.exports;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One node writes an export; another one begins anew where that one was killed. */
@Configuration(proxyBeanMethods = false)
class ExportJobs {
    static final String MAKE = "make-export";
    private static final Duration OFTEN = Duration.ofHours(1);

    @Bean
    OneTimeTask<String> makeExport(ExportWork work) {
        return Tasks.oneTime(MAKE, String.class).execute((run, _) -> {
            var parts = run.getData().split(" ");
            work.make(UUID.fromString(parts[0]), new ExportRun.Id(UUID.fromString(parts[1])));
        });
    }

    @Bean
    RecurringTask<Void> exportsForgotten(ExportWork work) {
        return Tasks.recurring("exports-forgotten", Schedules.fixedDelay(OFTEN)).execute((_, _) -> work.forgetOld());
    }
}
