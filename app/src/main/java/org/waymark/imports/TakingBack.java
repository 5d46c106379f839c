package org.waymark.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.waymark.platform.Actor;
import org.waymark.platform.Quietly;
import org.waymark.platform.Refused;
import org.waymark.platform.Sentence;

/**
 * Takes imports back piece by piece, so that whoever wants to save meanwhile waits for one of them only. Each drops its traces with what
 * they stand for: what the end of the program interrupts is carried on from there.
 */
@Component
class TakingBack {
    private static final Logger LOG = LoggerFactory.getLogger(TakingBack.class);

    private final ImportStore store;
    private final TraceStore traces;
    private final Undoing undoing;
    private final UndoQuery query;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TakingBack(
            ImportStore store,
            TraceStore traces,
            Undoing undoing,
            UndoQuery query,
            TransactionOperations transaction,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.traces = traces;
        this.undoing = undoing;
        this.query = query;
        this.transaction = transaction;
        this.clock = clock;
        this.events = events;
    }

    /** One that was done. What breaks off can be undone once more: the rest goes then. */
    void undo(Actor actor, ImportRun run) {
        try {
            takeBack(actor, run, Objects.requireNonNull(run.endedAt()));
            Quietly.run(() -> transaction.execute(_ -> finish(actor, run)));
            LOG.info("Import {} undone", run.id().value());
        } catch (DuplicateKeyException taken) {
            LOG.info("Import {} is in other hands", run.id().value(), taken);
        } catch (RuntimeException e) {
            LOG.error("Undoing import {} broke off", run.id().value(), e);
            transaction.executeWithoutResult(
                    _ -> store.notUndone(actor.workspace(), run.id(), new Sentence("no.import.undo-half")));
        }
    }

    private boolean finish(Actor actor, ImportRun run) {
        requireOurs(actor, run);
        var now = clock.instant();
        store.undone(actor.workspace(), run.id(), actor.person(), now);
        events.publishEvent(
                new ImportChanged(actor, now, ImportChanged.Change.UNDONE, run.id(), run.fileName(), run.rowsDone()));
        return true;
    }

    /**
     * All that it did so far.
     *
     * @param since the moment until which it was the import itself
     */
    void takeBack(Actor actor, ImportRun run, Instant since) {
        var pieces = new Pieces(transaction, _ -> {});
        Quietly.run(() -> {
            for (var round : Undoing.ROUNDS) {
                while (piece(actor, run, since, round, pieces)) {}
            }
            while (pieces.write(_ -> forget(actor, run, pieces.size(Pieces.STEPS)))) {}
            return true;
        });
    }

    /** False when there is nothing left. */
    private boolean piece(Actor actor, ImportRun run, Instant since, Trace.@Nullable Kind round, Pieces pieces) {
        int size = pieces.size(Pieces.STEPS);
        try {
            return pieces.write(_ -> {
                requireOurs(actor, run);
                return takeBack(actor, run, since, traces.last(actor.workspace(), run.id(), round, size));
            });
        } catch (Refused.Forbidden no) {
            throw no;
        } catch (Refused one) {
            traces.last(actor.workspace(), run.id(), round, size)
                    .forEach((number, trace) -> alone(actor, run, since, Map.of(number, trace)));
            return true;
        }
    }

    private boolean takeBack(Actor actor, ImportRun run, Instant since, Map<Long, Trace> piece) {
        if (piece.isEmpty()) return false;
        drop(actor, run, piece, undoing.takeBack(actor, piece.values(), since));
        return true;
    }

    /** What cannot go, such as a KPI that a formula made since counts on, stays. */
    private void alone(Actor actor, ImportRun run, Instant since, Map<Long, Trace> one) {
        try {
            transaction.execute(_ -> takeBack(actor, run, since, one));
        } catch (Refused.Forbidden no) {
            throw no;
        } catch (Refused no) {
            LOG.info("Import {} keeps {}: {}", run.id().value(), one, no.sentence());
            transaction.executeWithoutResult(_ -> drop(actor, run, one, 1));
        }
    }

    private void drop(Actor actor, ImportRun run, Map<Long, Trace> piece, long kept) {
        traces.drop(actor.workspace(), run.id(), piece.keySet());
        if (kept > 0) store.keep(actor.workspace(), run.id(), kept);
    }

    /** What went is not known any more, nor is any value; of what stays, the source may say the same once more and it is news. */
    private boolean forget(Actor actor, ImportRun run, int most) {
        var workspace = actor.workspace();
        var source = run.settings().format();
        var told = traces.told(workspace, run.id(), most);
        var living = query.living(
                workspace, told.stream().map(Identity::subject).distinct().toList());
        Map<Boolean, List<Identity>> stays =
                told.stream().collect(Collectors.partitioningBy(one -> stays(one, living)));
        traces.forget(workspace, source, stays.getOrDefault(false, List.of()));
        traces.forgetWhatWasSaid(workspace, source, stays.getOrDefault(true, List.of()));
        return !told.isEmpty();
    }

    private static boolean stays(Identity one, Set<UUID> living) {
        return switch (one.name().kind()) {
            case CHECK_IN, NEWS -> false;
            case OBJECTIVE, KEY_RESULT, KPI -> living.contains(one.subject());
        };
    }

    private void requireOurs(Actor actor, ImportRun run) {
        if (!store.move(actor.workspace(), run.id(), List.of(run.state()), run.state())) {
            throw new DuplicateKeyException("The import is over: " + run.id().value());
        }
    }
}
