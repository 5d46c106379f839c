package org.waymark.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.imports.ImportRun.State;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;

/** Gives an import its turn, to be carried out or taken back, together with the job that does it. */
@Component
class ImportQueue {
    /** What is small is done at once; the job comes when the program ended in the middle of it. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final ImportStore store;
    private final ObjectProvider<SchedulerClient> jobs;
    private final Ids ids;
    private final Clock clock;

    ImportQueue(ImportStore store, ObjectProvider<SchedulerClient> jobs, Ids ids, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** False when it is under way or over. */
    @Transactional
    public boolean start(Actor actor, ImportRun run) {
        if (!store.queue(actor.workspace(), run.id())) return false;
        schedule(actor, run);
        return true;
    }

    /** Also once more; false when it is not done, or undone already. */
    @Transactional
    public boolean undo(Actor actor, ImportRun run) {
        if (!store.move(actor.workspace(), run.id(), List.of(State.DONE, State.UNDOING), State.UNDOING)) return false;
        schedule(actor, run);
        return true;
    }

    /** Whether somebody waits for it. */
    boolean isDoneAtOnce(ImportRun run) {
        return run.isSmall() || jobs.getIfAvailable() == null;
    }

    private void schedule(Actor actor, ImportRun run) {
        var scheduler = jobs.getIfAvailable();
        if (scheduler == null) return;
        var id = run.id().value();
        var job = new TaskInstance<>(
                ImportJobs.RUN, id + "@" + ids.next(), "%s %s %s".formatted(actor.workspace(), actor.person(), id));
        var now = clock.instant();
        scheduler.scheduleIfNotExists(job, run.isSmall() ? now.plus(GRACE) : now);
    }
}
