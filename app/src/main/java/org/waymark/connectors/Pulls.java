package org.waymark.connectors;

import static com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions.WHEN_EXISTS_RESCHEDULE;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.measure.Period;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;
import org.waymark.platform.Ids;
import org.waymark.platform.News;
import org.waymark.platform.Refused;

/** Starts and stops runs. Of a connection one is open at a time, whoever starts it and on whichever node. */
@Service
public class Pulls {
    /** Days of one backfill. */
    private static final int LONGEST = 3_660;

    private final PullStore store;
    private final ConnectionStore connections;
    private final ZoneQuery zones;
    private final Access access;
    private final ObjectProvider<SchedulerClient> jobs;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Pulls(
            PullStore store,
            ConnectionStore connections,
            ZoneQuery zones,
            Access access,
            ObjectProvider<SchedulerClient> jobs,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.connections = connections;
        this.zones = zones;
        this.access = access;
        this.jobs = jobs;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** The log of a connection, newest first. */
    @Transactional(readOnly = true)
    public List<Pull> of(Actor actor, Connection.Id id) {
        access.require(actor, Action.MANAGE_CONNECTIONS);
        return store.newest(actor.workspace(), ready(actor, id).id(), PullStore.KEPT);
    }

    /** The newest run of each connection that ever ran. */
    @Transactional(readOnly = true)
    public Map<Connection.Id, Pull> last(Actor actor) {
        access.require(actor, Action.MANAGE_CONNECTIONS);
        return store.last(actor.workspace()).stream().collect(Collectors.toMap(Pull::connection, Function.identity()));
    }

    @Transactional(readOnly = true)
    public Pull get(Actor actor, Connection.Id connection, Pull.Id id) {
        access.require(actor, Action.MANAGE_CONNECTIONS);
        return find(actor, connection, id);
    }

    /** Now, as the schedule would; also while it is paused. One that waits to be tried again is tried now instead. */
    @Transactional
    public Pull start(Actor actor, Connection.Id id) {
        access.require(actor, Action.MANAGE_CONNECTIONS);
        var connection = ready(actor, id);
        var waiting = store.waiting(actor.workspace(), id);
        if (waiting.isPresent()) return hurry(actor, connection, waiting.get());
        return begin(
                        actor.workspace(),
                        connection,
                        Pull.Why.HAND,
                        actor.person(),
                        window(actor.workspace(), connection))
                .orElseThrow(() -> new Refused.Conflict("no.connectors.runs", connection.name()));
    }

    /** Fetches the values of chosen days once more; others that come along are left out. */
    @Transactional
    public Pull backfill(Actor actor, Connection.Id id, Period days) {
        access.require(actor, Action.MANAGE_CONNECTIONS);
        var connection = ready(actor, id);
        if (days.start().plusDays(LONGEST).isBefore(days.end())) {
            throw new Refused.Invalid("from", days.start(), "no.connectors.long-backfill", LONGEST);
        }
        if (store.waiting(actor.workspace(), id).isPresent()) {
            throw new Refused.Conflict("no.connectors.waits", connection.name());
        }
        return begin(actor.workspace(), connection, Pull.Why.BACKFILL, actor.person(), days)
                .orElseThrow(() -> new Refused.Conflict("no.connectors.runs", connection.name()));
    }

    /** One that waits ends at once; one that reads ends within seconds, and nothing of it is kept. */
    @Transactional
    public Pull stop(Actor actor, Connection.Id connection, Pull.Id id) {
        access.require(actor, Action.MANAGE_CONNECTIONS);
        var pull = find(actor, connection, id);
        if (!store.stop(actor.workspace(), id, actor.person())) throw new Refused.Conflict("no.connectors.over");
        if (pull.tries() == 0 || pull.isWaiting()) {
            store.end(
                    actor.workspace(),
                    pull.ended(Pull.Ended.STOPPED, clock.instant(), pull.took())
                            .because(new Trouble.Stopped().sentence()));
        }
        news(actor.workspace(), connection);
        return find(actor, connection, id);
    }

    /** Empty while another one is open. */
    @Transactional
    Optional<Pull> begin(UUID workspace, Connection connection, Pull.Why why, @Nullable UUID askedBy, Period window) {
        var pull = Pull.asked(new Pull.Id(ids.next()), connection.id(), why, askedBy, window, clock.instant());
        if (!store.add(workspace, pull)) return Optional.empty();
        var scheduler = jobs.getIfAvailable();
        if (scheduler != null) scheduler.scheduleBatch(List.of(job(workspace, pull.id())), clock.instant());
        news(workspace, connection.id());
        return Optional.of(pull);
    }

    /** From some days before the newest value, because late ones and restated ones lie behind it. */
    Period window(UUID workspace, Connection connection) {
        var today = LocalDate.ofInstant(clock.instant(), zones.of(workspace));
        var watermark = connection.watermark();
        var from = watermark == null || watermark.isAfter(today) ? today : watermark;
        return new Period(from.minusDays(connection.lookBack()), today);
    }

    private Pull hurry(Actor actor, Connection connection, Pull.Id waiting) {
        var job = job(actor.workspace(), waiting);
        var scheduler = jobs.getIfAvailable();
        boolean isTriedJustNow = scheduler != null
                && scheduler
                        .getScheduledExecution(job)
                        .filter(ScheduledExecution::isPicked)
                        .isPresent();
        if (isTriedJustNow || !store.hurry(actor.workspace(), waiting)) {
            throw new Refused.Conflict("no.connectors.runs", connection.name());
        }
        if (scheduler != null) scheduler.schedule(job, clock.instant(), WHEN_EXISTS_RESCHEDULE);
        news(actor.workspace(), connection.id());
        return find(actor, connection.id(), waiting);
    }

    private static TaskInstance<String> job(UUID workspace, Pull.Id pull) {
        return new TaskInstance<>(PullJobs.RUN, pull.value().toString(), workspace + " " + pull.value());
    }

    private Connection ready(Actor actor, Connection.Id id) {
        return connections.find(actor.workspace(), id).orElseThrow(() -> new Refused.Missing("connection"));
    }

    private Pull find(Actor actor, Connection.Id connection, Pull.Id id) {
        return store.find(actor.workspace(), id)
                .filter(pull -> pull.connection().equals(connection))
                .orElseThrow(() -> new Refused.Missing("pull"));
    }

    private void news(UUID workspace, Connection.Id id) {
        events.publishEvent(
                new News.Computed(List.of(new News(workspace, new Fact.Subject("connection", id.value()), null))));
    }
}
