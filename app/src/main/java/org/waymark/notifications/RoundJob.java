package org.waymark.notifications;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes to people when {@link RoundWatch} saw that it is time, and forgets at night what may be forgotten. */
@Configuration(proxyBeanMethods = false)
class RoundJob {
    static final String ROUND = "news-round";
    private static final Duration SELDOM = Duration.ofHours(12);

    /** One that failed is not tried again: a minute later somebody looks anew. */
    @Bean
    OneTimeTask<Void> newsRound(Rounds rounds) {
        return Tasks.oneTime(ROUND).onFailure((_, job) -> job.remove()).execute((_, _) -> rounds.go());
    }

    @Bean
    RecurringTask<Void> newsForgetting(Forgetting forgetting) {
        return Tasks.recurring("news-forgetting", Schedules.fixedDelay(SELDOM)).execute((_, _) -> forgetting.forget());
    }
}
