package org.waymark.platform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    private record Kept<V>(String lastWrite, V answer) {}

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
     * What was kept, or else is made now, by statements after the one that saw.
     *
     * @throws IllegalStateException in a transaction that writes
     */
    public V at(K key, String seen, Supplier<V> anew) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) requireReadOnly();
        return at(key, seen).orElseGet(() -> {
            var made = anew.get();
            kept.put(key, new Kept<>(seen, made));
            return made;
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
            kept.put(key, new Kept<>(seen, anew));
            return anew;
        }

        /** What was kept, if a statement that saw this state would find the same. */
        public Optional<V> current(String seen) {
            return before().filter(_ -> before != null && before.lastWrite.equals(seen));
        }

        /**
         * As {@link #answer}, for what takes statements of its own. They run after the one that saw, so what is kept is never older than
         * its name says.
         */
        public V answerBy(String seen, Supplier<V> anew) {
            if (before != null && before.lastWrite.equals(seen)) return before.answer;
            return answer(seen, anew.get());
        }
    }
}
