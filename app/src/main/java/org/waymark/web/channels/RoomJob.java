package org.waymark.web.channels;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.jooq.JSONB;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.notifications.Bulletin;
import org.waymark.platform.Json;

/** Brings bulletins to their rooms; what did not arrive is tried again, less and less often, for about half a day. */
@Configuration(proxyBeanMethods = false)
class RoomJob {
    static final String NAME = "room-bulletin";

    private static final Logger LOG = LoggerFactory.getLogger(RoomJob.class);
    private static final int MOST_TRIES = 12;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);

    @Bean
    OneTimeTask<String> roomBulletin(Rooms rooms, Json json) {
        return Tasks.oneTime(NAME, String.class)
                .onFailure(RoomJob::later)
                .execute((job, _) -> rooms.tell(json.read(JSONB.jsonb(job.getData()), Bulletin.class)));
    }

    private static void later(ExecutionComplete failed, ExecutionOperations<String> job) {
        var execution = failed.getExecution();
        var why = failed.getCause().map(Throwable::getMessage).orElse("no reason given");
        if (execution.consecutiveFailures + 1 >= MOST_TRIES) {
            LOG.error("A room never took a bulletin: {}", why);
            job.remove();
        } else {
            var pause = FIRST_PAUSE.multipliedBy(1L << execution.consecutiveFailures);
            job.reschedule(failed, failed.getTimeDone().plus(pause));
        }
    }
}
