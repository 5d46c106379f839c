package org.waymark.platform;

import java.util.function.Supplier;

/**
 * Lets many things happen at once without telling people of each: nobody wants ten thousand notices because a colleague moved in
 * with a file. The history keeps all of it.
 */
public final class Quietly {
    private static final ScopedValue<Boolean> QUIET = ScopedValue.newInstance();

    private Quietly() {}

    /** Includes what follows from the deed when its transaction is over, if that begins within. */
    public static <T> T run(Supplier<T> deed) {
        return ScopedValue.where(QUIET, true).call(deed::get);
    }

    /** Whether what happens on this thread is not told. */
    public static boolean isOn() {
        return QUIET.isBound();
    }
}
