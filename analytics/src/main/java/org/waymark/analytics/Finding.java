package org.waymark.analytics;

import java.util.function.Function;

/** What a method answers: something it found, or that it cannot say yet. */
public sealed interface Finding<T> {
    /** The method has an answer. */
    record Found<T>(T value) implements Finding<T> {}

    /**
     * Not enough to say anything yet.
     *
     * @param lacks what there is too little of
     * @param have how many there are
     * @param need how many there must be
     */
    record NotYet<T>(Lack lacks, int have, int need) implements Finding<T> {
        public NotYet {
            if (have >= need) throw new IllegalArgumentException("Enough: %d of %d %s".formatted(have, need, lacks));
        }

        /** How many more are needed, at least one. */
        public int missing() {
            return need - have;
        }
    }

    /** What there may be too little of. */
    enum Lack {
        /** measured periods */
        VALUES,
        /** measured periods before the event */
        VALUES_BEFORE,
        /** measured periods after the event */
        VALUES_AFTER,
        /** whole seasonal cycles */
        CYCLES,
        /** values that differ: nothing moves */
        VARIATION,
        /** units to compare with */
        UNITS,
        /** periods measured in both of two series */
        PAIRS
    }

    static <T> Finding<T> found(T value) {
        return new Found<>(value);
    }

    static <T> Finding<T> notYet(Lack lacks, int have, int need) {
        return new NotYet<>(lacks, have, need);
    }

    default <R> Finding<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Found<T>(T value) -> new Found<>(change.apply(value));
            case NotYet<T>(var lacks, var have, var need) -> new NotYet<>(lacks, have, need);
        };
    }
}
