package org.waymark.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list. */
public record Listing<T>(
        List<T> items,

        @Says("Address of the next part; null when this is the last one.") @Nullable
        String next) {}
