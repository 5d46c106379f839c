package org.waymark.notifications;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks each minute whether it is time to write to anybody, by reading alone: a job that came by each minute would write each minute, and
 * outdate all that pages keep (ADR 020). Each program looks; the job that it asks for exists once.
 */
@Component
@ConditionalOnBooleanProperty("db-scheduler.enabled")
class RoundWatch {
    private static final int OFTEN = 60_000;

    private final Rounds rounds;
    private final SchedulerClient jobs;
    private final Clock clock;

    RoundWatch(Rounds rounds, SchedulerClient jobs, Clock clock) {
        this.rounds = rounds;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = OFTEN)
    void look() {
        if (rounds.areDue()) jobs.scheduleIfNotExists(new TaskInstance<>(RoundJob.ROUND, "due"), clock.instant());
    }
}
