package org.waymark.transfer;

import org.jspecify.annotations.Nullable;

/** Keeps back what the one who asks may not see. */
@FunctionalInterface
public interface Veil {
    Veil NONE = (_, _) -> true;

    /** Whether this row may be seen; single values of it may be taken away. */
    boolean lets(Table table, @Nullable Object[] values);
}
