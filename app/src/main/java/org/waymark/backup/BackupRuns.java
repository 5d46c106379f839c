package org.waymark.backup;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.FirstWorkspace;
import org.waymark.people.Operators;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;
import org.waymark.platform.Ids;
import org.waymark.platform.News;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

/** Begins backups and writes down how they went; one at a time. */
@Component
class BackupRuns {
    private final BackupStore store;
    private final Operators operators;
    private final ObjectProvider<SchedulerClient> jobs;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    BackupRuns(
            BackupStore store,
            Operators operators,
            ObjectProvider<SchedulerClient> jobs,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.operators = operators;
        this.jobs = jobs;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Empty while another one goes on. */
    @Transactional
    Optional<BackupRun> begin(UUID workspace, @Nullable UUID askedBy) {
        var id = new BackupRun.Id(ids.next());
        if (!store.add(workspace, id, askedBy, clock.instant())) return Optional.empty();
        jobs.ifAvailable(scheduler -> scheduler.scheduleBatch(
                List.of(new TaskInstance<>(BackupJobs.MAKE, id.value().toString(), workspace + " " + id.value())),
                clock.instant()));
        events.publishEvent(renewed(workspace));
        return store.find(workspace, id);
    }

    /** When the plan's hour has come and it did not begin one today. */
    @Transactional
    void beginIfDue() {
        var first = operators.first().orElse(null);
        if (first == null) return;
        var plan = store.plan(first.id()).plan();
        var now = clock.instant().atZone(first.zone());
        if (plan.active() && now.getHour() >= plan.hour() && !isBegun(first, now.toLocalDate())) {
            begin(first.id(), null);
        }
    }

    private boolean isBegun(FirstWorkspace first, LocalDate today) {
        return store.newest(first.id(), 100).stream()
                .filter(run -> run.askedBy() == null)
                .anyMatch(run ->
                        run.startedAt().atZone(first.zone()).toLocalDate().equals(today));
    }

    /** Whether it is to go on. */
    @Transactional
    boolean advance(UUID workspace, BackupRun.Id id, long done) {
        store.advance(workspace, id, done);
        events.publishEvent(renewed(workspace));
        return store.find(workspace, id).filter(run -> run.stoppedBy() == null).isPresent();
    }

    @Transactional
    void finish(UUID workspace, BackupRun run, List<String> removed) {
        store.finish(workspace, run);
        removed.forEach(file -> store.remove(workspace, file, clock.instant()));
        var by = run.askedBy() == null ? Actor.waymark(workspace) : owner(workspace, run.askedBy());
        events.publishEvent(BackupEnded.of(by, clock.instant(), run, operators.owners(workspace)));
    }

    private static Actor owner(UUID workspace, UUID person) {
        return new Actor(workspace, person, Role.OWNER, java.util.Set.of(), java.util.Set.of(), Scope.ALL);
    }

    private static News.Computed renewed(UUID workspace) {
        return new News.Computed(List.of(new News(workspace, new Fact.Subject("backup", workspace), null)));
    }
}
