package org.waymark.imports;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waymark.imports.Execution.Record;

/**
 * Writes piece by piece, so that whoever wants to save meanwhile waits for one of them only; how large one is follows from how long the one
 * before took. Each keeps with it what it did: so what breaks off can be carried on or taken back. Within a transaction of the caller they
 * are one.
 */
final class Pieces {
    static final int STEPS = 250;

    /** Who waits for one piece does not notice. */
    private static final Duration SHORT = Duration.ofMillis(150);

    /** More would have the pauses take longer than the pieces. */
    private static final int MOST_SPLIT = 16;

    /** Long enough for whoever waits to take the turn. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    /** What is written with each piece: what it did, and how many steps it had. */
    interface Keep {
        void keep(Record done, int steps);
    }

    private final TransactionOperations transaction;
    private final Keep keep;

    /** How many of the largest pieces one piece is split into. */
    private int split = 1;

    Pieces(TransactionOperations transaction, Keep keep) {
        this.transaction = transaction;
        this.keep = keep;
    }

    <T> T write(Function<Record, T> piece) {
        return write(piece, 0);
    }

    private <T> T write(Function<Record, T> piece, int steps) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) LockSupport.parkNanos(PAUSE.toNanos());
        return transaction.execute(_ -> {
            var begun = System.nanoTime();
            var done = Record.empty();
            var written = piece.apply(done);
            keep.keep(done, steps);
            adapt(Duration.ofNanos(System.nanoTime() - begun));
            return written;
        });
    }

    /** How many to write next where at most so many would be. */
    int size(int most) {
        return Math.max(1, most / split);
    }

    void adapt(Duration took) {
        if (took.compareTo(SHORT) > 0) split = Math.min(split * 2, MOST_SPLIT);
        else if (took.multipliedBy(3).compareTo(SHORT) < 0) split = Math.max(split / 2, 1);
    }

    <S> void each(List<S> steps, int most, BiConsumer<List<S>, Record> deed) {
        int next;
        for (int from = 0; from < steps.size(); from = next) {
            next = Math.min(from + size(most), steps.size());
            var piece = steps.subList(from, next);
            write(
                    done -> {
                        deed.accept(piece, done);
                        return piece.size();
                    },
                    piece.size());
        }
    }
}
