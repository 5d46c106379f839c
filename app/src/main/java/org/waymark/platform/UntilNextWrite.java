package org.waymark.platform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Answers that many readers share, each kept until anything at all is written. What is kept must follow from the key alone: who
 * reads it, and the day, belong into the key where they matter.
 *
 * <p>The statement that shows an answer finds out by itself whether it still holds, and only else works it out anew:
 *
 * <pre>{@code
 * var look = answers.look(key);
 * db.select(look.lastWrite(), field(selectCount().from(..).where(..).and(look.isOutdated())))
 *         .fetchSingle(mapping(look::answer));
 * }</pre>
 */
public final class UntilNextWrite<K, V> {
    private final LastWrite lastWrite;
    private final Map<K, Kept<V>> kept;
    private final AtomicLong moments = new AtomicLong();

    /** Who waits with a connection waits for one who has one too. */
    private final Turns<K> withConnection = new Turns<>();

    private final Turns<K> withoutConnection = new Turns<>();

    /** @param most answers at once; the one longest unused goes first */
    public UntilNextWrite(LastWrite lastWrite, int most) {
        this.lastWrite = lastWrite;
        kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
                return size() > most;
            }
        });
    }

    /** @param begun a moment before it was read */
    private record Kept<V>(String lastWrite, long begun, V answer) {}

    /**
     * For one statement, in a transaction that only reads: a writer sees what nobody else sees yet.
     *
     * @throws IllegalStateException in any other transaction
     */
    public Look look(K key) {
        requireReadOnly();
        return new Look(key, kept.get(key), lastWrite.column());
    }

    /**
     * What was kept, without asking: for a request that only reads, and has seen that nothing was written since.
     *
     * @param seen the last write that a statement of this request saw, by {@link LastWrite#column}
     */
    public Optional<V> at(K key, String seen) {
        return Optional.ofNullable(kept.get(key))
                .filter(one -> one.lastWrite.equals(seen))
                .map(Kept::answer);
    }

    /**
     * What was kept, or else is made now, by statements after the one that saw. Of many who want it at once one makes it.
     *
     * @throws IllegalStateException in a transaction: it could hold the connection that is needed to make it
     */
    public V at(K key, String seen, Supplier<V> anew) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Answers are made outside of transactions, or looked for within one");
        }
        return at(key, seen).orElseGet(() -> made(withoutConnection, key, seen, moments::incrementAndGet, anew));
    }

    /** @param begun when the reading begins, told as it does */
    private V made(Turns<K> turns, K key, String seen, LongSupplier begun, Supplier<V> anew) {
        var asked = moments.incrementAndGet();
        return turns.take(key, () -> {
            var now = kept.get(key);
            // whoever was first may have begun to read only after this one had seen: that is no older
            if (now != null && (now.begun > asked || now.lastWrite.equals(seen))) return now.answer;
            var from = begun.getAsLong();
            var answer = anew.get();
            kept.put(key, new Kept<>(seen, from, answer));
            return answer;
        });
    }

    private static void requireReadOnly() {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("Shared answers are made in transactions that only read");
        }
    }

    /** What is known of a key before the statement that uses it. */
    public final class Look {
        private final K key;
        private final @Nullable Kept<V> before;
        private final Field<String> column;

        /** All that its transaction reads is read from here on. */
        private final long begun = moments.incrementAndGet();

        private Look(K key, @Nullable Kept<V> before, Field<String> column) {
            this.key = key;
            this.before = before;
            this.column = column;
        }

        /** To be selected, and handed to {@link #answer}. */
        public Field<String> lastWrite() {
            return column;
        }

        /** Whether the statement sees another state than the one from which the answer was made. */
        public Condition isOutdated() {
            return column.ne(before == null ? "" : before.lastWrite);
        }

        /** What was kept, whether or not it is outdated. */
        public Optional<V> before() {
            return Optional.ofNullable(before).map(Kept::answer);
        }

        /** @param anew what the statement found; of no meaning unless {@link #isOutdated} */
        public V answer(String seen, V anew) {
            if (before != null && before.lastWrite.equals(seen)) return before.answer;
            kept.put(key, new Kept<>(seen, begun, anew));
            return anew;
        }

        /** What was kept, if a statement that saw this state would find the same. */
        public Optional<V> current(String seen) {
            return before().filter(_ -> before != null && before.lastWrite.equals(seen));
        }

        /**
         * As {@link #answer}, for what takes statements of its own; of many who want it at once one makes it. They run after the one
         * that saw, so what is kept is never older than its name says.
         */
        public V answerBy(String seen, Supplier<V> anew) {
            if (before != null && before.lastWrite.equals(seen)) return before.answer;
            return made(withConnection, key, seen, () -> begun, anew);
        }
    }
}
