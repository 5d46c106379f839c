package org.waymark.connectors;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.connectors.ConnectionChanged.Change;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;

/**
 * Keeps the connections of a workspace. Whoever sets one up owns it: its values come in this person's name, with no more rights than
 * this person has. So whoever changes it takes it over.
 */
@Service
public class Connections {
    private static final int MOST = 200;
    private static final Duration KEPT = Duration.ofDays(1);

    private final ConnectionStore store;
    private final PullStore pulls;
    private final FileStore files;
    private final SealedSecrets secrets;
    private final ZoneQuery zones;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Connections(
            ConnectionStore store,
            PullStore pulls,
            FileStore files,
            SealedSecrets secrets,
            ZoneQuery zones,
            Access access,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.pulls = pulls;
        this.files = files;
        this.secrets = secrets;
        this.zones = zones;
        this.access = access;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Connection> all(Actor actor) {
        access.require(actor, Action.MANAGE_CONNECTIONS);
        return store.of(actor.workspace());
    }

    @Transactional(readOnly = true)
    public Connection get(Actor actor, Connection.Id id) {
        access.require(actor, Action.MANAGE_CONNECTIONS);
        return find(actor, id);
    }

    @Transactional
    public Connection add(Actor actor, ConnectionWish wish) {
        access.require(actor, Action.MANAGE_CONNECTIONS);
        var checked = wish.checked(null);
        requireRoom(actor);
        var connection = of(actor, new Connection.Id(ids.next()), checked, null);
        store.add(actor.workspace(), connection, clock.instant());
        secrets.keep(actor.workspace(), connection.id(), checked.secrets());
        return told(actor, connection.id(), Change.MADE);
    }

    /** What was read of files is forgotten: another mapping may want it again. */
    @Transactional
    public Connection edit(Actor actor, Connection.Id id, long version, ConnectionWish wish) {
        access.require(actor, Action.MANAGE_CONNECTIONS);
        var before = find(actor, id);
        var checked = wish.checked(before);
        if (before.version() != version || !store.save(actor.workspace(), of(actor, id, checked, before))) {
            throw new Refused.Conflict("no.connectors.changed", before.name());
        }
        secrets.keep(actor.workspace(), id, checked.secrets());
        files.forget(actor.workspace(), id.value());
        return told(actor, id, Change.EDITED);
    }

    /** Until somebody resumes it, it runs only by hand; a run that waits to be tried again is over. */
    @Transactional
    public Connection pause(Actor actor, Connection.Id id) {
        access.require(actor, Action.MANAGE_CONNECTIONS);
        if (find(actor, id).isPaused()) return find(actor, id);
        pulls.stopWaiting(actor.workspace(), id, actor.person(), clock.instant());
        store.pause(actor.workspace(), id, actor.person(), clock.instant(), null);
        return told(actor, id, Change.PAUSED);
    }

    @Transactional
    public Connection resume(Actor actor, Connection.Id id) {
        access.require(actor, Action.MANAGE_CONNECTIONS);
        var connection = find(actor, id);
        if (!connection.isPaused()) return connection;
        var next = next(actor.workspace(), connection.schedule(), connection.isReady());
        store.pause(actor.workspace(), id, null, null, next);
        return told(actor, id, Change.RESUMED);
    }

    /** It runs no more. Its secrets and its log are kept for a day, so that it can be restored; the values it brought stay. */
    @Transactional
    public Connection remove(Actor actor, Connection.Id id) {
        access.require(actor, Action.MANAGE_CONNECTIONS);
        var connection = find(actor, id);
        pulls.stopOpen(actor.workspace(), id, actor.person());
        store.remove(actor.workspace(), id, actor.person(), clock.instant());
        events.publishEvent(new ConnectionChanged(actor, clock.instant(), connection, Change.REMOVED));
        return connection;
    }

    /** Those that can still be restored, by name. */
    @Transactional(readOnly = true)
    public List<Connection> removed(Actor actor) {
        access.require(actor, Action.MANAGE_CONNECTIONS);
        return store.removed(actor.workspace());
    }

    /** As it was, in the name of whoever saved it last. */
    @Transactional
    public Connection restore(Actor actor, Connection.Id id) {
        access.require(actor, Action.MANAGE_CONNECTIONS);
        var there = store.find(actor.workspace(), id);
        if (there.isPresent()) return there.get();
        var removed = store.findKept(actor.workspace(), id).orElseThrow(() -> new Refused.Missing("connection"));
        requireRoom(actor);
        var runs = removed.isReady() && !removed.isPaused();
        store.restore(actor.workspace(), id, next(actor.workspace(), removed.schedule(), runs));
        return told(actor, id, Change.RESTORED);
    }

    /** What was removed more than a day ago goes for good. */
    @Transactional
    void forget() {
        store.removedBefore(clock.instant().minus(KEPT)).forEach((id, workspace) -> {
            pulls.removeAll(workspace, id);
            files.forget(workspace, id.value());
            store.wipe(workspace, id);
        });
    }

    private void requireRoom(Actor actor) {
        if (store.of(actor.workspace()).size() >= MOST) throw new Refused.Conflict("no.connectors.many", MOST);
    }

    private Connection of(Actor actor, Connection.Id id, ConnectionWish.Checked checked, @Nullable Connection before) {
        boolean paused = before != null && before.isPaused();
        return new Connection(
                id,
                checked.name(),
                actor.person(),
                checked.kind(),
                checked.settings(),
                new HashSet<>(checked.secrets().keySet()),
                checked.mapping(),
                before == null ? List.of() : before.columns(),
                checked.schedule(),
                checked.lookBack(),
                checked.leavesOut(),
                before == null ? null : before.watermark(),
                paused ? null : next(actor.workspace(), checked.schedule(), checked.mapping() != null),
                paused ? Objects.requireNonNull(before).pausedAt() : null,
                before == null ? 1 : before.version() + 1);
    }

    private @Nullable Instant next(UUID workspace, Schedule schedule, boolean ready) {
        return ready ? schedule.next(clock.instant(), zones.of(workspace)).orElse(null) : null;
    }

    private Connection told(Actor actor, Connection.Id id, Change change) {
        var connection = find(actor, id);
        events.publishEvent(new ConnectionChanged(actor, clock.instant(), connection, change));
        return connection;
    }

    private Connection find(Actor actor, Connection.Id id) {
        return store.find(actor.workspace(), id).orElseThrow(() -> new Refused.Missing("connection"));
    }
}
