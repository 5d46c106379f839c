package org.waymark.web.mail;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.waymark.platform.Json;

/** Takes letters in the transaction of the deed; {@link LetterJob} empties it. */
@Component
class LetterBox {
    private final ObjectProvider<SchedulerClient> jobs;
    private final OneTimeTask<String> task;
    private final Json json;
    private final LetterQuery query;
    private final Clock clock;

    LetterBox(
            ObjectProvider<SchedulerClient> jobs,
            @Qualifier("letter") OneTimeTask<String> task,
            Json json,
            LetterQuery query,
            Clock clock) {
        this.jobs = jobs;
        this.task = task;
        this.json = json;
        this.query = query;
        this.clock = clock;
    }

    boolean isEmptied() {
        return jobs.getIfAvailable() != null;
    }

    int stuck() {
        return query.stuck();
    }

    void put(Letter letter) {
        var job = task.instance(UUID.randomUUID().toString(), json.write(letter).data());
        jobs.getObject().scheduleIfNotExists(job, clock.instant());
    }
}
