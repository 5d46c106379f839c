package org.waymark.backup;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One node makes a backup; another one makes it anew where that one was killed. */
@Configuration(proxyBeanMethods = false)
class BackupJobs {
    static final String MAKE = "make-backup";
    private static final Duration OFTEN = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> backupsDue(BackupRuns runs) {
        return Tasks.recurring("backups-due", Schedules.fixedDelay(OFTEN)).execute((_, _) -> runs.beginIfDue());
    }

    @Bean
    OneTimeTask<String> makeBackup(BackupWork work) {
        return Tasks.oneTime(MAKE, String.class).execute((run, _) -> {
            var parts = run.getData().split(" ");
            work.make(UUID.fromString(parts[0]), new BackupRun.Id(UUID.fromString(parts[1])));
        });
    }
}
