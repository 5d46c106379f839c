package org.waymark.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.imports.ImportRun.State;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;
import org.waymark.tables.Limits;
import org.waymark.tables.TableFiles;

/** Takes files, shows what they would do, and sees to it that just that is done or undone. For admins only: an import reaches everywhere. */
@Service
public class Imports {
    private static final int SHOWN = 20;

    private final ImportStore store;
    private final Reading reading;
    private final ImportWork work;
    private final ImportQueue queue;
    private final Access access;
    private final Ids ids;
    private final Clock clock;

    Imports(
            ImportStore store,
            Reading reading,
            ImportWork work,
            ImportQueue queue,
            Access access,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.work = work;
        this.queue = queue;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<ImportRun> newest(Actor actor) {
        requireAdmin(actor);
        return store.newest(actor.workspace(), SHOWN);
    }

    @Transactional(readOnly = true)
    public ImportRun get(Actor actor, ImportRun.Id id) {
        requireAdmin(actor);
        return store.get(actor.workspace(), id);
    }

    /** Keeps the file and guesses what it is; nothing is imported yet. Not one transaction: reading may take long. */
    public ImportRun receive(Actor actor, String fileName, InputStream content) {
        requireAdmin(actor);
        var file = TableFiles.keep(content, Limits.UPLOAD);
        try {
            var settings = reading.guess(file);
            var id = new ImportRun.Id(ids.next());
            var run = new ImportRun(
                    id,
                    name(fileName),
                    Files.size(file),
                    settings,
                    State.OPEN,
                    0,
                    0,
                    null,
                    null,
                    "",
                    null,
                    0,
                    actor.person(),
                    clock.instant(),
                    null,
                    null);
            store.add(actor.workspace(), run, file);
            return plan(actor, id, settings, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            clear(file);
        }
    }

    /** Sets how the file is to be understood, and looks again at what it would do. */
    public ImportRun look(Actor actor, ImportRun.Id id, Settings settings) {
        requireOpen(actor, id);
        return onFile(actor, id, file -> plan(actor, id, settings, file));
    }

    /** As another kind of table, or written otherwise, which may be another kind too: what the columns hold is guessed anew. */
    public ImportRun guessAgain(Actor actor, ImportRun.Id id, Settings settings) {
        boolean isKindChosen =
                settings.shape() != requireOpen(actor, id).settings().shape();
        return onFile(
                actor,
                id,
                file -> plan(
                        actor,
                        id,
                        isKindChosen ? reading.columnsAgain(file, settings) : reading.kindAgain(file, settings),
                        file));
    }

    /** All troubles, not only the first that a {@link Summary} keeps. */
    public List<Trouble> troubles(Actor actor, ImportRun.Id id) {
        var run = requireOpen(actor, id);
        return onFile(
                actor,
                id,
                file -> reading.plan(actor, run.settings(), file, _ -> true).troubles());
    }

    /**
     * Does what was shown: a small file at once, a large one as a job.
     *
     * @param mark of the plan that was looked at
     * @param withoutStopped whether rows that cannot be imported are left out; else they stop the import
     */
    public void start(Actor actor, ImportRun.Id id, String mark, boolean withoutStopped) {
        var run = requireOpen(actor, id);
        var summary = run.summary();
        if (summary == null || !run.mark().equals(mark)) throw new Refused.Conflict("no.import.changed");
        if (summary.isIdle()) throw new Refused.Conflict("no.import.nothing");
        if (summary.stopped() > 0 && !withoutStopped)
            throw new Refused.Conflict("no.import.stopped", summary.stopped());
        if (!queue.start(actor, run)) throw new Refused.Conflict("no.import.running");
        if (queue.isDoneAtOnce(run)) work.carryOutSmall(actor, id);
    }

    /** Until it writes; from then on it is quick, and can be undone. */
    public void cancel(Actor actor, ImportRun.Id id) {
        requireAdmin(actor);
        store.get(actor.workspace(), id);
        if (!store.move(actor.workspace(), id, List.of(State.WAITING, State.READING), State.CANCELLED)) {
            throw new Refused.Conflict("no.import.no-cancel");
        }
    }

    /** Takes back what it made and changed, except what somebody changed since: a small one at once, a large one as a job. */
    public ImportRun undo(Actor actor, ImportRun.Id id) {
        requireAdmin(actor);
        var run = store.get(actor.workspace(), id);
        if (!queue.undo(actor, run)) throw new Refused.Conflict("no.import.no-undo");
        if (queue.isDoneAtOnce(run)) work.carryOutSmall(actor, id);
        return store.get(actor.workspace(), id);
    }

    private ImportRun plan(Actor actor, ImportRun.Id id, Settings settings, Path file) {
        var plan = reading.plan(actor, settings, file, _ -> true);
        var looked = new ImportStore.Looked(plan.summary(), reading.sample(file, settings));
        if (!store.look(actor.workspace(), id, settings, looked, plan.mark())) {
            throw new Refused.Conflict("no.import.over");
        }
        return store.get(actor.workspace(), id);
    }

    private <T> T onFile(Actor actor, ImportRun.Id id, Function<Path, T> deed) {
        var file = store.content(actor.workspace(), id);
        try {
            return deed.apply(file);
        } finally {
            clear(file);
        }
    }

    private ImportRun requireOpen(Actor actor, ImportRun.Id id) {
        requireAdmin(actor);
        var run = store.get(actor.workspace(), id);
        if (!run.state().isOpen()) throw new Refused.Conflict("no.import.over");
        return run;
    }

    private void requireAdmin(Actor actor) {
        access.require(actor, Action.MANAGE_SETTINGS);
    }

    private static String name(String fileName) {
        var bare = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .strip();
        var clean = bare.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(120)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.isEmpty() ? "table" : clean;
    }

    static void clear(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
