package org.waymark.web.mail;

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
import org.waymark.notifications.RefusedAddresses;
import org.waymark.platform.Json;

/** Sends letters one by one. Where no mail server takes a letter its job stays, and is tried again less and less often. */
@Configuration(proxyBeanMethods = false)
class LetterJob {
    static final String NAME = "letter";

    private static final Logger LOG = LoggerFactory.getLogger(LetterJob.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    @Bean
    OneTimeTask<String> letter(Postman postman, RefusedAddresses addresses, Json json) {
        return Tasks.oneTime(NAME, String.class)
                .onFailure((failed, job) -> {
                    if (isRefused(failed, addresses)) job.remove();
                    else later(failed, job, json);
                })
                .execute((job, _) -> {
                    var letter = read(job.getData(), json);
                    postman.deliver(letter);
                    addresses.taken(letter.to());
                });
    }

    /** Noted for admins where the mail server said no to the address for good. */
    static boolean isRefused(ExecutionComplete failed, RefusedAddresses addresses) {
        if (!(failed.getCause().orElse(null) instanceof AddressRefused refused)) return false;
        LOG.warn("The mail server refuses an address for good, and it is not tried again: {}", refused.says());
        addresses.refused(refused.address(), refused.says());
        return true;
    }

    private static void later(ExecutionComplete failed, ExecutionOperations<String> job, Json json) {
        var execution = failed.getExecution();
        var letter = read(String.valueOf(execution.taskInstance.getData()), json);
        var next = failed.getTimeDone().plus(pause(execution.consecutiveFailures));
        var why = failed.getCause().map(Throwable::getMessage).orElse("no reason given");
        if (execution.consecutiveFailures + 1 >= letter.mostTries()) {
            LOG.error("The mail server never took “{}”, and what it says is over: {}", letter.subject(), why);
            job.remove();
        } else {
            LOG.error("The mail server did not take “{}”, tried again at {}: {}", letter.subject(), next, why);
            job.reschedule(failed, next);
        }
    }

    private static Letter read(String data, Json json) {
        return json.read(JSONB.jsonb(data), Letter.class);
    }

    /** 10 seconds, 20, 40 … */
    static Duration pause(int failures) {
        var pause = Duration.ofSeconds(10L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
