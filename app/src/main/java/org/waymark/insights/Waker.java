package org.waymark.insights;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sees to it that a job of a workspace begins after all that was noted there. There is one such job at a time, on whichever node, and
 * one that asks for it on each node, however many deeds note something at once.
 */
@Component
class Waker {
    private static final Logger LOG = LoggerFactory.getLogger(Waker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ObjectProvider<SchedulerClient> jobs;
    private final Clock clock;
    private final Set<UUID> asking = ConcurrentHashMap.newKeySet();

    Waker(ObjectProvider<SchedulerClient> jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** False in a program without jobs; the night of another one finds what has changed. */
    boolean hasJobs() {
        return jobs.getIfAvailable() != null;
    }

    /** Returns at once. To be called when what was noted is there for others to see. */
    void wake(UUID workspace) {
        if (asking.add(workspace)) {
            Thread.ofVirtual().name("analysis-waker").start(() -> ask(jobs.getObject(), workspace));
        }
    }

    /** A job that is there already may have looked for the last time: only a new one is sure to see everything. */
    private void ask(SchedulerClient scheduler, UUID workspace) {
        var id = workspace.toString();
        try {
            while (true) {
                asking.remove(workspace); // first: whoever notes something from now on asks anew
                if (scheduler.scheduleIfNotExists(new TaskInstance<>(AnalysisJobs.DUE, id, id), clock.instant()))
                    return;
                if (!asking.add(workspace)) return;
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException | RuntimeException ended) {
            asking.remove(workspace);
            LOG.debug("Nobody was woken for workspace {}; the next round of nights does it", workspace, ended);
        }
    }
}
