package org.waymark.web.mail;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.notifications.LettersMade;
import org.waymark.notifications.Post;

/** Leaves a job for each letter with news, in the transaction that wrote the letter down. */
@Component
class NewsLetters {
    private final Letters letters;
    private final Post post;
    private final ObjectProvider<SchedulerClient> jobs;

    NewsLetters(Letters letters, Post post, ObjectProvider<SchedulerClient> jobs) {
        this.letters = letters;
        this.post = post;
        this.jobs = jobs;
    }

    @EventListener
    void on(LettersMade made) {
        if (!letters.canBeSent()) {
            // what waited for a mail server to be set up would come all at once, and be old
            post.drop(made.workspace(), List.copyOf(made.letters().keySet()), "NO_SERVER");
            return;
        }
        var byMoment = new HashMap<Instant, List<TaskInstance<?>>>();
        made.letters()
                .forEach((letter, moment) ->
                        byMoment.computeIfAbsent(moment, _ -> new ArrayList<>()).add(job(made.workspace(), letter)));
        byMoment.forEach((moment, instances) -> jobs.getObject().scheduleBatch(instances, moment));
    }

    private static TaskInstance<?> job(UUID workspace, org.waymark.notifications.Letter.Id letter) {
        return new TaskInstance<>(NewsLetterJob.NAME, letter.value().toString(), workspace + " " + letter.value());
    }

    /** What a job was given. */
    record Task(UUID workspace, org.waymark.notifications.Letter.Id letter) {
        static Task read(String text) {
            var parts = text.split(" ", 2);
            return new Task(
                    UUID.fromString(parts[0]), new org.waymark.notifications.Letter.Id(UUID.fromString(parts[1])));
        }
    }
}
