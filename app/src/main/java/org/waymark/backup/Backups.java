package org.waymark.backup;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Meanwhile;
import org.waymark.people.Operators;
import org.waymark.platform.Actor;
import org.waymark.platform.Database;
import org.waymark.platform.Refused;

/** Backups of the whole server: when they are made, how they went, and one at once. */
@Service
public class Backups {
    private static final int SHOWN = 50;

    private final Access access;
    private final BackupStore store;
    private final BackupRuns runs;
    private final Operators operators;
    private final Meanwhile meanwhile;
    private final Database database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Backups(
            Access access,
            BackupStore store,
            BackupRuns runs,
            Operators operators,
            Meanwhile meanwhile,
            Database database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.runs = runs;
        this.operators = operators;
        this.meanwhile = meanwhile;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** A copy holds every workspace: only who owns the first one, made by whoever runs this server, may take it. */
    @Transactional(readOnly = true)
    public boolean may(Actor actor) {
        return operators.include(actor);
    }

    @Transactional(readOnly = true)
    public BackupPlan.Versioned plan(Actor actor) {
        require(actor);
        return store.plan(actor.workspace());
    }

    /** When the plan begins the next one; what is past is due. Empty: it is turned off. */
    @Transactional(readOnly = true)
    public Optional<Instant> next(Actor actor) {
        require(actor);
        return operators.first().flatMap(runs::next);
    }

    /** The folder must be there, or be made now, and take files. */
    @Transactional
    public BackupPlan.Versioned change(Actor actor, long version, BackupPlan plan) {
        require(actor);
        if (!plan.folder().isEmpty() && !isAbsolute(plan.folder())) {
            throw new Refused.Invalid("folder", plan.folder(), "no.backup.folder-relative");
        }
        if (plan.active()) Vault.of(plan, database.folder()).requireUsable();
        var before = store.plan(actor.workspace());
        if (!store.save(actor.workspace(), plan, version)) {
            throw meanwhile.changed(actor, actor.workspace(), "no.changed.backup-plan");
        }
        events.publishEvent(new BackupPlanChanged(actor, clock.instant(), before.plan(), plan));
        return new BackupPlan.Versioned(plan, version + 1);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<BackupRun> newest(Actor actor) {
        require(actor);
        return store.newest(actor.workspace(), SHOWN);
    }

    @Transactional(readOnly = true)
    public BackupRun get(Actor actor, BackupRun.Id id) {
        require(actor);
        return store.find(actor.workspace(), id).orElseThrow(() -> new Refused.Missing("backup"));
    }

    /** Begins one now; that which goes on already, if one does. */
    @Transactional
    public BackupRun start(Actor actor) {
        require(actor);
        return runs.begin(actor.workspace(), actor.person())
                .orElseGet(() -> store.newest(actor.workspace(), 1).getFirst());
    }

    /** Nothing stays of it. */
    @Transactional
    public void stop(Actor actor, BackupRun.Id id) {
        require(actor);
        if (get(actor, id).isOver() || !store.stop(actor.workspace(), id, actor.person())) {
            throw new Refused.Conflict("no.backup.run-over");
        }
    }

    /** Its file, where it is on this machine. */
    @Transactional(readOnly = true)
    public Path file(Actor actor, BackupRun.Id id) {
        var run = get(actor, id);
        if (run.file() == null || run.removedAt() != null) throw new Refused.Missing("backup");
        var file = Path.of(run.file());
        if (!Files.isReadable(file)) throw new Refused.Conflict("no.backup.elsewhere", run.file(), nodeOf(run));
        return file;
    }

    private static String nodeOf(BackupRun run) {
        return run.node() == null ? "" : run.node();
    }

    private static boolean isAbsolute(String folder) {
        try {
            return Path.of(folder).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void require(Actor actor) {
        access.require(actor, Action.MAKE_BACKUPS);
        if (!may(actor)) throw new Refused.Forbidden("no.backup.owner-of-the-first");
    }
}
