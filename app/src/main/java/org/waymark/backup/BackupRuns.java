package org.waymark.backup;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
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
    /** Days of tries that fail. */
    private static final int MANY = 100;

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

    /** When the hour of the plan has come, or that of another try. */
    @Transactional
    void beginIfDue() {
        var first = operators.first().orElse(null);
        if (first == null) return;
        var isDue = next(first).filter(at -> !at.isAfter(clock.instant())).isPresent();
        if (isDue) begin(first.id(), null);
    }

    /** When the plan begins the next one; what is past is due. */
    @Transactional(readOnly = true)
    Optional<Instant> next(FirstWorkspace first) {
        var now = clock.instant().atZone(first.zone());
        return store.plan(first.id()).plan().next(store.newest(first.id(), MANY), now);
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
        events.publishEvent(BackupEnded.of(by, clock.instant(), run, ownersToTell(workspace, run)));
    }

    /** Nobody hears of each try that fails like the one before. */
    private List<UUID> ownersToTell(UUID workspace, BackupRun run) {
        return run.failedAgain(store.newest(workspace, MANY)) ? List.of() : operators.owners(workspace);
    }

    private static Actor owner(UUID workspace, UUID person) {
        return new Actor(workspace, person, Role.OWNER, java.util.Set.of(), java.util.Set.of(), Scope.ALL);
    }

    private static News.Computed renewed(UUID workspace) {
        return new News.Computed(List.of(new News(workspace, new Fact.Subject("backup", workspace), null)));
    }
}
