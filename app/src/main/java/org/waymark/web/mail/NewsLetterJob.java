package org.waymark.web.mail;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.notifications.Post;
import org.waymark.notifications.RefusedAddresses;

/** Sends letters with news one by one, while what they say is fresh. */
@Configuration(proxyBeanMethods = false)
class NewsLetterJob {
    static final String NAME = "news-letter";

    /** For about half a day: a reminder of yesterday is none. */
    private static final int MOST_TRIES = 30;

    private static final Logger LOG = LoggerFactory.getLogger(NewsLetterJob.class);

    @Bean
    CustomTask<String> newsLetter(NewsPostman postman, RefusedAddresses addresses, Post post) {
        return Tasks.custom(NAME, String.class)
                .onFailure((failed, job) -> {
                    if (LetterJob.isRefused(failed, addresses)) giveUp(failed, job, post, "REFUSED");
                    else later(failed, job, post);
                })
                .execute((job, _) -> {
                    var held = postman.deliver(NewsLetters.Task.read(job.getData()));
                    return held.isEmpty()
                            ? new CompletionHandler.OnCompleteRemove<>()
                            : (done, later) -> later.reschedule(done, held.get());
                });
    }

    private static void later(ExecutionComplete failed, ExecutionOperations<String> job, Post post) {
        var execution = failed.getExecution();
        var why = failed.getCause().map(Throwable::getMessage).orElse("no reason given");
        if (execution.consecutiveFailures + 1 >= MOST_TRIES) {
            LOG.error("The mail server never took a letter with news: {}", why);
            giveUp(failed, job, post, "NEVER_TAKEN");
        } else {
            var next = failed.getTimeDone().plus(LetterJob.pause(execution.consecutiveFailures));
            LOG.error("The mail server did not take a letter with news, tried again at {}: {}", next, why);
            job.reschedule(failed, next);
        }
    }

    private static void giveUp(ExecutionComplete failed, ExecutionOperations<String> job, Post post, String why) {
        var task = NewsLetters.Task.read(
                String.valueOf(failed.getExecution().taskInstance.getData()));
        post.drop(task.workspace(), List.of(task.letter()), why);
        job.remove();
    }
}
