package org.waymark.code;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that is there, before it has a key.
 *
 * @param within what it is a part of; null where it is none
 * @param fields what holds of it, once all others have their keys
 */
record Raw(
        Kind kind,
        UUID id,
        @Nullable UUID within,
        String title,
        boolean archived,
        Function<Names, Map<String, Value>> fields) {}
