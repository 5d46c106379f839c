package org.waymark.insights;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Today;
import org.waymark.insights.AnalysisRun.Stage;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;

/** The analysis of a whole workspace: each night, and when an admin asks for it. */
@Service
public class AnalysisRuns {
    private static final int SHOWN = 20;

    private final AnalysisRunStore store;
    private final WorkQuery work;
    private final Access access;
    private final ObjectProvider<SchedulerClient> jobs;
    private final Today today;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AnalysisRuns(
            AnalysisRunStore store,
            WorkQuery work,
            Access access,
            ObjectProvider<SchedulerClient> jobs,
            Today today,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.work = work;
        this.access = access;
        this.jobs = jobs;
        this.today = today;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<AnalysisRun> newest(Actor actor) {
        access.require(actor, Action.MANAGE_SETTINGS);
        return store.newest(actor.workspace(), SHOWN);
    }

    /** How the forecasts of the workspace did, as the last run found; empty before the first one has finished. */
    @Transactional(readOnly = true)
    public Optional<OverallRecord> trackRecord(Actor actor) {
        access.require(actor, Action.MANAGE_SETTINGS);
        return store.trackRecord(actor.workspace());
    }

    /** Begins now; the one that runs already, if one does. */
    @Transactional
    public AnalysisRun start(Actor actor) {
        access.require(actor, Action.MANAGE_SETTINGS);
        var workspace = actor.workspace();
        return store.open(workspace)
                .or(() -> begin(workspace, actor.person()))
                .or(() -> store.open(workspace)) // somebody else was quicker
                .orElseThrow(() -> new Refused.Conflict("no.insights.run-over"));
    }

    /** It ends with what it is at; what it has computed stays. */
    @Transactional
    public void stop(Actor actor, AnalysisRun.Id id) {
        access.require(actor, Action.MANAGE_SETTINGS);
        if (store.find(actor.workspace(), id).isEmpty()) throw new Refused.Missing("analysis-run");
        if (!store.stop(actor.workspace(), id, actor.person(), clock.instant())) {
            throw new Refused.Conflict("no.insights.run-over");
        }
        events.publishEvent(Renewed.analysis(actor.workspace()));
    }

    /** The night's, once a day, where the workspace lives. */
    @Transactional
    void beginNight(UUID workspace) {
        if (!isBegun(workspace)) begin(workspace, null);
    }

    /** Likewise, without a job: whoever asks does it. Empty if it was begun already. */
    @Transactional
    Optional<AnalysisRun> takeNight(UUID workspace) {
        return isBegun(workspace) ? Optional.empty() : add(workspace, null);
    }

    private boolean isBegun(UUID workspace) {
        return store.isOn(workspace, today.in(workspace));
    }

    @Transactional
    void advance(UUID workspace, AnalysisRun.Id id, AnalysisRunStore.Step step) {
        store.advance(workspace, id, step);
        events.publishEvent(Renewed.analysis(workspace));
    }

    @Transactional
    void finish(UUID workspace, AnalysisRun.Id id, AnalysisRunStore.Result result) {
        store.finish(workspace, id, result, clock.instant());
        events.publishEvent(Renewed.analysis(workspace));
    }

    private Optional<AnalysisRun> begin(UUID workspace, @Nullable UUID askedBy) {
        var begun = add(workspace, askedBy);
        var scheduler = jobs.getIfAvailable();
        if (scheduler != null) begun.ifPresent(run -> schedule(scheduler, workspace, run.id()));
        return begun;
    }

    private void schedule(SchedulerClient scheduler, UUID workspace, AnalysisRun.Id run) {
        var job = new TaskInstance<>(NightJobs.RUN, run.value().toString(), workspace + " " + run.value());
        scheduler.scheduleBatch(List.of(job), clock.instant());
    }

    /** Empty while another one runs. */
    private Optional<AnalysisRun> add(UUID workspace, @Nullable UUID askedBy) {
        var run = new AnalysisRun(
                new AnalysisRun.Id(ids.next()),
                today.in(workspace),
                Engine.VERSION,
                askedBy,
                clock.instant(),
                work.count(workspace),
                0,
                0,
                Stage.KPIS,
                null,
                null,
                null);
        if (!store.add(workspace, run)) return Optional.empty();
        events.publishEvent(Renewed.analysis(workspace));
        return Optional.of(run);
    }
}
