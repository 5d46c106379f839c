package org.waymark.insights;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that computes again what is due in a workspace. The night computes all, so one that fails three times gives up. */
@Configuration(proxyBeanMethods = false)
class AnalysisJobs {
    static final String DUE = "analyse-due";

    private static final Logger LOG = LoggerFactory.getLogger(AnalysisJobs.class);
    private static final int MOST_TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Bean
    OneTimeTask<String> analyseDue(Backlog backlog) {
        return Tasks.oneTime(DUE, String.class)
                .onFailure(AnalysisJobs::later)
                .execute((workspace, _) -> backlog.workOff(UUID.fromString(workspace.getData())));
    }

    static void later(ExecutionComplete failed, ExecutionOperations<String> job) {
        var execution = failed.getExecution();
        var tries = execution.consecutiveFailures + 1;
        LOG.error(
                "{} failed, try {}",
                execution.taskInstance,
                tries,
                failed.getCause().orElse(null));
        if (tries >= MOST_TRIES) {
            job.remove();
        } else {
            job.reschedule(failed, failed.getTimeDone().plus(PAUSE.multipliedBy(tries)));
        }
    }
}
