package org.waymark.imports;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waymark.imports.Execution.Record;

/**
 * Writes piece by piece, so that whoever wants to save meanwhile waits for one of them only. Each keeps with it what it did: so what
 * breaks off can be carried on or taken back. Within a transaction of the caller they are one.
 */
final class Pieces {
    static final int STEPS = 250;

    /** Long enough for whoever waits to take the turn. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final TransactionOperations transaction;
    private final Consumer<Record> keep;

    Pieces(TransactionOperations transaction, Consumer<Record> keep) {
        this.transaction = transaction;
        this.keep = keep;
    }

    <T> T write(Function<Record, T> piece) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) LockSupport.parkNanos(PAUSE.toNanos());
        return transaction.execute(_ -> {
            var done = Record.empty();
            var written = piece.apply(done);
            keep.accept(done);
            return written;
        });
    }

    <S> void each(List<S> steps, int size, BiConsumer<List<S>, Record> deed) {
        for (int from = 0; from < steps.size(); from += size) {
            var piece = steps.subList(from, Math.min(from + size, steps.size()));
            write(done -> {
                deed.accept(piece, done);
                return piece.size();
            });
        }
    }
}
