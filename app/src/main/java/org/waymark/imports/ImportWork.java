package org.waymark.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.waymark.imports.ImportRun.State;
import org.waymark.platform.Actor;
import org.waymark.platform.Fact;
import org.waymark.platform.Ids;
import org.waymark.platform.News;
import org.waymark.platform.Quietly;
import org.waymark.platform.Refused;
import org.waymark.platform.Sentence;

/**
 * Carries imports out: reads and plans first, which may take long and holds nobody up, then writes all in one transaction, so that there
 * is never half an import.
 */
@Component
class ImportWork {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final Duration STEP = Duration.ofMillis(500);

    /** More news than a page has parts lets it ask for all of them once. */
    private static final int MANY = 30;

    private final ImportStore store;
    private final TraceStore traces;
    private final Reading reading;
    private final Execution execution;
    private final Undoing undoing;
    private final TransactionOperations transaction;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    /** A plan of 100,000 rows takes a good part of the memory: on each node there is one at a time. */
    private final ReentrantLock turn = new ReentrantLock(true);

    ImportWork(
            ImportStore store,
            TraceStore traces,
            Reading reading,
            Execution execution,
            Undoing undoing,
            TransactionOperations transaction,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.traces = traces;
        this.reading = reading;
        this.execution = execution;
        this.undoing = undoing;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    void carryOut(Actor actor, ImportRun.Id id) {
        turn.lock();
        try {
            var begun = List.of(State.WAITING, State.READING, State.WRITING);
            if (!store.move(actor.workspace(), id, begun, State.READING)) return;
            var run = store.get(actor.workspace(), id);
            var plan = attempt(actor, id, State.READING, () -> asShown(run, plan(actor, run)));
            if (plan != null && beginWriting(actor, id)) {
                attempt(actor, id, State.WRITING, () -> write(actor, run, plan));
            }
        } finally {
            turn.unlock();
        }
    }

    private <T> @Nullable T attempt(Actor actor, ImportRun.Id id, State in, Supplier<T> deed) {
        try {
            return deed.get();
        } catch (Refused no) {
            fail(actor, id, in, no.sentence());
        } catch (RuntimeException e) {
            LOG.error("Import {} broke off", id.value(), e);
            fail(actor, id, in, new Sentence("no.import.broken"));
        }
        return null;
    }

    private static Plan asShown(ImportRun run, Plan plan) {
        if (!plan.mark().equals(run.mark())) throw new Refused.Conflict("no.import.changed");
        return plan;
    }

    private boolean beginWriting(Actor actor, ImportRun.Id id) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            tell(actor, id.value());
            return store.move(actor.workspace(), id, List.of(State.READING), State.WRITING);
        }));
    }

    void takeBack(Actor actor, ImportRun run) {
        var since = run.endedAt();
        if (run.state() != State.DONE || since == null) throw new Refused.Conflict("no.import.no-undo");
        Quietly.run(() -> transaction.execute(_ -> takeBack(actor, run, since)));
        tellAll(actor);
        LOG.info("Import {} undone", run.id().value());
    }

    private boolean takeBack(Actor actor, ImportRun run, Instant since) {
        var workspace = actor.workspace();
        if (!store.move(workspace, run.id(), List.of(State.DONE), State.UNDONE)) {
            throw new Refused.Conflict("no.import.no-undo");
        }
        var outcome = undoing.takeBack(actor, traces.of(workspace, run.id()), since);
        traces.forget(workspace, run.id(), outcome.gone());
        store.undone(workspace, run.id(), actor.person(), clock.instant(), outcome.kept());
        events.publishEvent(new ImportChanged(
                actor, clock.instant(), ImportChanged.Change.UNDONE, run.id(), run.fileName(), run.rowsDone()));
        return true;
    }

    private Plan plan(Actor actor, ImportRun run) {
        var file = store.content(actor.workspace(), run.id());
        var told = new Instant[] {clock.instant()};
        try {
            return reading.plan(actor, run.settings(), file, rows -> {
                if (clock.instant().isBefore(told[0].plus(STEP))) return true;
                told[0] = clock.instant();
                return advance(actor, run.id(), rows);
            });
        } finally {
            Imports.clear(file);
        }
    }

    private boolean advance(Actor actor, ImportRun.Id id, long rows) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            tell(actor, id.value());
            return store.advance(actor.workspace(), id, rows);
        }));
    }

    /** A job that was begun twice finds the row of its import taken, and afterwards nothing to do. */
    private boolean write(Actor actor, ImportRun run, Plan plan) {
        Quietly.run(() -> transaction.execute(_ -> {
            if (!store.move(actor.workspace(), run.id(), List.of(State.WRITING), State.WRITING)) return false;
            var done = execution.carryOut(actor, plan);
            traces.add(actor.workspace(), run.id(), done.traces());
            traces.know(actor.workspace(), run.id(), run.settings().format(), done.identities());
            store.finish(actor.workspace(), run.id(), plan.summary(), clock.instant());
            events.publishEvent(new ImportChanged(
                    actor, clock.instant(), ImportChanged.Change.DONE, run.id(), run.fileName(), plan.rows()));
            return true;
        }));
        tellAll(actor);
        LOG.info("Import {} done, {} rows", run.id().value(), plan.rows());
        return true;
    }

    private void fail(Actor actor, ImportRun.Id id, State in, Sentence why) {
        transaction.executeWithoutResult(_ -> {
            store.fail(actor.workspace(), id, in, why, clock.instant());
            tell(actor, id.value());
        });
    }

    /** Whoever looks at the import sees how far it is. */
    private void tell(Actor actor, UUID subject) {
        var news = new News(actor.workspace(), new Fact.Subject("import", subject), null);
        events.publishEvent(new News.Computed(List.of(news)));
    }

    /** Whoever looks at anything of this workspace sees it as it is now. */
    private void tellAll(Actor actor) {
        var news = Stream.generate(() -> new News(actor.workspace(), new Fact.Subject("import", ids.next()), null))
                .limit(MANY)
                .toList();
        transaction.executeWithoutResult(_ -> events.publishEvent(new News.Computed(news)));
    }
}
