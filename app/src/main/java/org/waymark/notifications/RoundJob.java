package org.waymark.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks each minute whether it is time to write to anybody, and at night what may be forgotten. */
@Configuration(proxyBeanMethods = false)
class RoundJob {
    private static final Duration OFTEN = Duration.ofMinutes(1);
    private static final Duration SELDOM = Duration.ofHours(12);

    @Bean
    RecurringTask<Void> newsRounds(Rounds rounds) {
        return Tasks.recurring("news-rounds", Schedules.fixedDelay(OFTEN)).execute((_, _) -> rounds.go());
    }

    @Bean
    RecurringTask<Void> newsForgetting(Forgetting forgetting) {
        return Tasks.recurring("news-forgetting", Schedules.fixedDelay(SELDOM)).execute((_, _) -> forgetting.forget());
    }
}
