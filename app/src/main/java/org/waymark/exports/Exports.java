package org.waymark.exports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;

/** Takes a workspace away: everybody what that person may see as a workbook or CSV, admins also as JSON that can come back. */
@Service
public class Exports {
    private static final int SHOWN = 20;

    /** Each keeps a file for a day. */
    private static final int MOST_OPEN = 5;

    private final Access access;
    private final ExportStore store;
    private final ObjectProvider<SchedulerClient> jobs;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Exports(
            Access access,
            ExportStore store,
            ObjectProvider<SchedulerClient> jobs,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.jobs = jobs;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** In which formats the actor may take away. */
    public List<Format> formats(Actor actor) {
        return access.may(actor, Action.MANAGE_SETTINGS)
                ? List.of(Format.XLSX, Format.CSV, Format.JSON)
                : List.of(Format.XLSX, Format.CSV);
    }

    /** Begins to write; only who asked gets it. */
    @Transactional
    public ExportRun start(Actor actor, Format format) {
        access.require(actor, format == Format.JSON ? Action.MANAGE_SETTINGS : Action.READ);
        var own = store.newest(actor.workspace(), actor.person(), SHOWN);
        if (own.stream().filter(run -> !run.isOver()).count() >= 1)
            throw new Refused.Conflict("no.exports.one-at-a-time");
        own.stream().skip(MOST_OPEN - 1L).forEach(run -> store.drop(actor.workspace(), run.id()));
        var run = new ExportRun(
                new ExportRun.Id(ids.next()), actor.person(), format, clock.instant(), 0, null, null, null, 0, null);
        store.add(actor.workspace(), run);
        jobs.ifAvailable(scheduler -> schedule(scheduler, actor, run.id()));
        events.publishEvent(new WorkspaceExported(actor, clock.instant(), format));
        return run;
    }

    private void schedule(SchedulerClient scheduler, Actor actor, ExportRun.Id id) {
        var job = new TaskInstance<>(ExportJobs.MAKE, id.value().toString(), actor.workspace() + " " + id.value());
        scheduler.scheduleBatch(List.of(job), clock.instant());
    }

    /** One's own, newest first. */
    @Transactional(readOnly = true)
    public List<ExportRun> newest(Actor actor) {
        access.require(actor, Action.READ);
        return store.newest(actor.workspace(), actor.person(), SHOWN);
    }

    /** One's own; another's answers like none. */
    @Transactional(readOnly = true)
    public ExportRun get(Actor actor, ExportRun.Id id) {
        access.require(actor, Action.READ);
        return store.find(actor.workspace(), id)
                .filter(run -> run.askedBy().equals(actor.person()))
                .orElseThrow(() -> new Refused.Missing("export"));
    }

    /** Ends it, or throws its file away. */
    @Transactional
    public void remove(Actor actor, ExportRun.Id id) {
        var run = get(actor, id);
        if (!run.isOver()) store.stop(actor.workspace(), id, clock.instant());
        else store.drop(actor.workspace(), id);
    }

    /** Its bytes, piece by piece. Whoever may see less now than then still gets what was seen then, for a day. */
    public void pour(Actor actor, ExportRun.Id id, OutputStream out) throws IOException {
        if (!get(actor, id).isThere()) throw new Refused.Conflict("no.exports.unfinished");
        long number = 0;
        for (var part = store.part(actor.workspace(), id, number);
                part.isPresent();
                part = store.part(actor.workspace(), id, ++number)) {
            out.write(part.get());
        }
    }
}
