package org.waymark.platform;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets old kept answers, often, so that there are never many of them at once. */
@Configuration(proxyBeanMethods = false)
class ForgettingJob {
    private static final Duration OFTEN = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> forgetting(KeptAnswers answers) {
        return Tasks.recurring("platform-forgetting", Schedules.fixedDelay(OFTEN))
                .execute((_, _) -> answers.forgetOld());
    }
}
