package org.waymark.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
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
    private final ImportNews news;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TakingBack(
            ImportStore store,
            TraceStore traces,
            Undoing undoing,
            UndoQuery query,
            TransactionOperations transaction,
            ImportNews news,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.traces = traces;
        this.undoing = undoing;
        this.query = query;
        this.transaction = transaction;
        this.news = news;
        this.clock = clock;
        this.events = events;
    }

    /**
     * An import that is taken back.
     *
     * @param since the moment until which it was the import itself
     * @param behind told how many more of its deeds are behind
     */
    private record Task(Actor actor, ImportRun run, Instant since, IntConsumer behind) {
        UUID workspace() {
            return actor.workspace();
        }
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
                new ImportChanged(actor, now, ImportChanged.Change.UNDONE, run.id(), run.fileName(), run.rowsAll()));
        return true;
    }

    /**
     * All that it did so far.
     *
     * @param since the moment until which it was the import itself
     */
    void takeBack(Actor actor, ImportRun run, Instant since) {
        var task = new Task(actor, run, since, behind(actor, run));
        var pieces = new Pieces(transaction, (_, _) -> {});
        Quietly.run(() -> {
            for (var round : Undoing.ROUNDS) {
                while (piece(task, round, pieces)) {}
            }
            while (pieces.write(_ -> forget(task, pieces.size(Pieces.STEPS)))) {}
            return true;
        });
    }

    private IntConsumer behind(Actor actor, ImportRun run) {
        var teller = news.teller(actor, run.id());
        var reached =
                new RowsReached[] {RowsReached.none(run.rowsDone(), 0, traces.count(actor.workspace(), run.id()))};
        return more -> {
            reached[0] = reached[0].after(more);
            teller.accept(reached[0].rows());
        };
    }

    /** False when there is nothing left. */
    private boolean piece(Task task, Trace.@Nullable Kind round, Pieces pieces) {
        int size = pieces.size(Pieces.STEPS);
        try {
            return pieces.write(_ -> {
                requireOurs(task.actor(), task.run());
                return takeBack(
                        task,
                        untilValues(traces.last(task.workspace(), task.run().id(), round, size)));
            });
        } catch (Refused.Forbidden no) {
            throw no;
        } catch (Refused one) {
            traces.last(task.workspace(), task.run().id(), round, size)
                    .forEach((number, trace) -> alone(task, Map.of(number, trace)));
            return true;
        }
    }

    /** One trace of values stands for as many as were written in one piece, and goes alone: others save between two of them. */
    private static Map<Long, Trace> untilValues(SequencedMap<Long, Trace> traces) {
        var piece = new LinkedHashMap<Long, Trace>();
        for (var one : traces.entrySet()) {
            boolean isOfValues = one.getValue().kind() == Trace.Kind.VALUES;
            if (isOfValues && !piece.isEmpty()) break;
            piece.put(one.getKey(), one.getValue());
            if (isOfValues) break;
        }
        return piece;
    }

    private boolean takeBack(Task task, Map<Long, Trace> piece) {
        if (piece.isEmpty()) return false;
        drop(task, piece, undoing.takeBack(task.actor(), piece.values(), task.since()));
        return true;
    }

    /** What cannot go, such as a KPI that a formula made since counts on, stays. */
    private void alone(Task task, Map<Long, Trace> one) {
        try {
            transaction.execute(_ -> takeBack(task, one));
        } catch (Refused.Forbidden no) {
            throw no;
        } catch (Refused no) {
            LOG.info("Import {} keeps {}: {}", task.run().id().value(), one, no.sentence());
            transaction.executeWithoutResult(_ -> drop(task, one, 1));
        }
    }

    private void drop(Task task, Map<Long, Trace> piece, long kept) {
        traces.drop(task.workspace(), task.run().id(), piece.keySet());
        if (kept > 0) store.keep(task.workspace(), task.run().id(), kept);
        task.behind().accept(piece.size());
    }

    /** What went is not known any more, nor is any value; of what stays, the source may say the same once more and it is news. */
    private boolean forget(Task task, int most) {
        var workspace = task.workspace();
        var run = task.run();
        var source = run.settings().format();
        var told = traces.told(workspace, run.id(), most);
        var living = query.living(
                workspace, told.stream().map(Identity::subject).distinct().toList());
        Map<Boolean, List<Identity>> stays =
                told.stream().collect(Collectors.partitioningBy(one -> stays(one, living)));
        traces.forget(workspace, source, stays.getOrDefault(false, List.of()));
        traces.forgetWhatWasSaid(workspace, source, stays.getOrDefault(true, List.of()));
        task.behind().accept(told.size());
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
