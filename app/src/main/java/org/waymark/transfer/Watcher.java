package org.waymark.transfer;

/** Hears how far a long work is, every thousand rows or so. Whoever throws {@link Stopped} ends it. */
@FunctionalInterface
public interface Watcher {
    Watcher NOBODY = (_, _, _) -> {};

    /** @param rows of this table so far */
    void at(Stage stage, String table, long rows);

    /** What is done with the rows. */
    enum Stage {
        READING,
        LOADING,
        COMPARING
    }

    /** Somebody asked for the end; what was begun is taken back. */
    final class Stopped extends RuntimeException {
        public Stopped() {
            super("Stopped", null, false, false);
        }
    }
}
