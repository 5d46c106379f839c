package org.waymark.insights;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs that compute one subject again. The night computes them all, so one that fails three times gives up. */
@Configuration(proxyBeanMethods = false)
class AnalysisJobs {
    static final String KPI = "analyse-kpi";
    static final String KEY_RESULT = "analyse-key-result";
    static final String STUDY = "study-impact";

    private static final Logger LOG = LoggerFactory.getLogger(AnalysisJobs.class);
    private static final int MOST_TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Bean
    OneTimeTask<String> analyseKpi(Analyst analyst) {
        return job(KPI, analyst);
    }

    @Bean
    OneTimeTask<String> analyseKeyResult(Analyst analyst) {
        return job(KEY_RESULT, analyst);
    }

    @Bean
    OneTimeTask<String> studyImpact(Analyst analyst) {
        return job(STUDY, analyst);
    }

    private static OneTimeTask<String> job(String name, Analyst analyst) {
        return Tasks.oneTime(name, String.class)
                .onFailure(AnalysisJobs::later)
                .execute((due, _) -> analyst.examine(Due.read(due.getData())));
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
