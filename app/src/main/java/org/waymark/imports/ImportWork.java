package org.waymark.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.waymark.imports.ImportRun.State;
import org.waymark.platform.Actor;
import org.waymark.platform.Quietly;
import org.waymark.platform.Refused;
import org.waymark.platform.Sentence;

/**
 * Carries imports out: reads and plans first, which may take long and holds nobody up, then writes. What is small is written in one
 * transaction. What is large is written in pieces between which others save; if it breaks off, it is taken back, and if the program ends,
 * it is carried on.
 */
@Component
class ImportWork {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private final ImportStore store;
    private final TraceStore traces;
    private final Reading reading;
    private final Execution execution;
    private final TakingBack takingBack;
    private final TransactionOperations transaction;
    private final ImportNews news;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    /** A plan of 100,000 rows takes a good part of the memory. */
    private final Lanes lanes = new Lanes();

    ImportWork(
            ImportStore store,
            TraceStore traces,
            Reading reading,
            Execution execution,
            TakingBack takingBack,
            TransactionOperations transaction,
            ImportNews news,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.traces = traces;
        this.reading = reading;
        this.execution = execution;
        this.takingBack = takingBack;
        this.transaction = transaction;
        this.news = news;
        this.clock = clock;
        this.events = events;
    }

    /** While somebody waits for it. */
    void carryOutSmall(Actor actor, ImportRun.Id id) {
        lanes.small(() -> carriedOut(actor, id));
    }

    /** False, and nothing is done, while another one is carried out here: whoever asks does not wait, and comes again. */
    boolean carryOut(Actor actor, ImportRun.Id id) {
        return lanes.largeIfFree(() -> carriedOut(actor, id));
    }

    private boolean carriedOut(Actor actor, ImportRun.Id id) {
        var workspace = actor.workspace();
        if (store.move(workspace, id, List.of(State.UNDOING), State.UNDOING)) {
            takingBack.undo(actor, store.get(workspace, id));
            news.tellAll(actor);
            return true;
        }
        long written = traces.next(workspace, id);
        boolean isTaken = written > 0
                ? store.move(workspace, id, List.of(State.WAITING, State.WRITING), State.WRITING)
                : store.move(workspace, id, List.of(State.WAITING, State.READING, State.WRITING), State.READING);
        if (!isTaken) return false;
        var run = store.get(workspace, id);
        var plan = attempt(actor, run, () -> written > 0 ? plan(actor, run) : asShown(run, plan(actor, run)));
        return plan != null
                && (written > 0 || beginWriting(actor, id))
                && attempt(actor, store.get(workspace, id), () -> write(actor, run, plan, written)) != null;
    }

    private <T> @Nullable T attempt(Actor actor, ImportRun run, Supplier<T> deed) {
        try {
            return deed.get();
        } catch (Refused no) {
            breakOff(actor, run, no.sentence());
        } catch (DuplicateKeyException taken) {
            LOG.info("Import {} is in other hands", run.id().value(), taken);
        } catch (RuntimeException e) {
            LOG.error("Import {} broke off", run.id().value(), e);
            breakOff(actor, run, new Sentence("no.import.broken"));
        }
        return null;
    }

    private static Plan asShown(ImportRun run, Plan plan) {
        if (!plan.mark().equals(run.mark())) throw new Refused.Conflict("no.import.changed");
        return plan;
    }

    private boolean beginWriting(Actor actor, ImportRun.Id id) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            news.tell(actor, id);
            return store.move(actor.workspace(), id, List.of(State.READING), State.WRITING)
                    && store.advance(actor.workspace(), id, List.of(State.WRITING), 0);
        }));
    }

    private Plan plan(Actor actor, ImportRun run) {
        var file = store.content(actor.workspace(), run.id());
        var told = new Instant[] {clock.instant()};
        try {
            return reading.plan(actor, run.settings(), file, rows -> {
                if (clock.instant().isBefore(told[0].plus(ImportNews.STEP))) return true;
                told[0] = clock.instant();
                return run.state() == State.WRITING || advance(actor, run.id(), rows);
            });
        } finally {
            Imports.clear(file);
        }
    }

    private boolean advance(Actor actor, ImportRun.Id id, long rows) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            news.tell(actor, id);
            return store.advance(actor.workspace(), id, List.of(State.READING), rows);
        }));
    }

    private boolean write(Actor actor, ImportRun run, Plan plan, long written) {
        var next = new long[] {written};
        var teller = news.teller(actor, run.id());
        var reached =
                new RowsReached[] {RowsReached.none(written == 0 ? 0 : run.rowsDone(), run.rowsAll(), plan.steps())};
        var pieces = new Pieces(transaction, (done, steps) -> {
            keep(actor, run, next, done);
            reached[0] = reached[0].after(steps);
            teller.accept(reached[0].rows());
        });
        var wasWritten = Quietly.run(() -> run.isSmall()
                ? transaction.execute(_ -> write(actor, run, plan, pieces))
                : Boolean.valueOf(write(actor, run, plan, pieces)));
        news.tellAll(actor);
        LOG.info("Import {} done, {} rows", run.id().value(), plan.rows());
        return Boolean.TRUE.equals(wasWritten);
    }

    private boolean write(Actor actor, ImportRun run, Plan plan, Pieces pieces) {
        execution.carryOut(actor, plan, pieces);
        return pieces.write(_ -> {
            requireOurs(actor, run);
            // of one that was carried on, the plan is only what was left
            var summary = plan.mark().equals(run.mark()) ? plan.summary() : run.summary();
            store.finish(actor.workspace(), run.id(), Objects.requireNonNull(summary), clock.instant());
            events.publishEvent(new ImportChanged(
                    actor, clock.instant(), ImportChanged.Change.DONE, run.id(), run.fileName(), plan.rows()));
            return true;
        });
    }

    private void keep(Actor actor, ImportRun run, long[] next, Execution.Record done) {
        if (done.isEmpty()) return;
        requireOurs(actor, run);
        traces.add(actor.workspace(), run.id(), next[0], done.traces());
        traces.know(actor.workspace(), run.id(), run.settings().format(), done.identities());
        next[0] += done.traces().size();
    }

    /** A job that was begun twice finds the row of its import taken, or the number of its next deed. */
    private void requireOurs(Actor actor, ImportRun run) {
        if (!store.move(actor.workspace(), run.id(), List.of(State.WRITING), State.WRITING)) {
            throw new DuplicateKeyException("The import is over: " + run.id().value());
        }
    }

    /** What was written goes again. */
    private void breakOff(Actor actor, ImportRun run, Sentence why) {
        if (traces.next(actor.workspace(), run.id()) == 0) {
            fail(actor, run.id(), run.state(), why);
            return;
        }
        try {
            takingBack.takeBack(actor, run, clock.instant());
            boolean isGone = store.get(actor.workspace(), run.id()).kept() == 0;
            fail(actor, run.id(), run.state(), isGone ? why : new Sentence("no.import.half"));
        } catch (RuntimeException e) {
            LOG.error(
                    "Import {} broke off and could not be taken back", run.id().value(), e);
            fail(actor, run.id(), run.state(), new Sentence("no.import.half"));
        }
    }

    private void fail(Actor actor, ImportRun.Id id, State in, Sentence why) {
        transaction.executeWithoutResult(_ -> {
            store.fail(actor.workspace(), id, in, why, clock.instant());
            news.tell(actor, id);
        });
    }
}
