package org.waymark.transfer;

import org.jspecify.annotations.Nullable;

/** Lets rows through or not, and may change single values of those that it lets through. */
@FunctionalInterface
public interface Sieve {
    Sieve NONE = (_, _) -> true;

    boolean lets(Table table, @Nullable Object[] values);
}
