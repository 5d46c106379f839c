package org.waymark.objectives;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every ten minutes, and at once after a start, whether a day has begun somewhere. */
@Configuration(proxyBeanMethods = false)
class MorningJob {
    private static final Duration OFTEN = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> morning(Mornings mornings) {
        return Tasks.recurring("objectives-morning", Schedules.fixedDelay(OFTEN))
                .execute((_, _) -> mornings.begin());
    }
}
