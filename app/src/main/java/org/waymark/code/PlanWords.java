package org.waymark.code;

import org.jspecify.annotations.Nullable;

/** Values of a plan as YAML writes them. */
public final class PlanWords {
    private PlanWords() {}

    /** Null where there is nothing. */
    public static @Nullable String before(Change change, Difference difference) {
        return of(change.handle().kind(), difference.field(), difference.before());
    }

    /** Null where there will be nothing. */
    public static @Nullable String after(Change change, Difference difference) {
        return of(change.handle().kind(), difference.field(), difference.after());
    }

    private static @Nullable String of(Kind kind, String field, Value value) {
        return value instanceof Value.Nothing ? null : YamlWriter.inline(kind, field, value);
    }
}
