package org.waymark.transfer;

import java.util.Locale;

/** What a column holds, whichever database keeps it. A value is a string, a long, a double, a truth, a moment or bytes. */
public enum Kind {
    UUID,
    TEXT,
    WHOLE,
    NUMBER,
    TRUTH,
    DAY,
    MOMENT,
    /** A moment of the scheduler, which counts in milliseconds and keeps them as numbers in SQLite. */
    TICK,
    JSON,
    BYTES;

    /** @param declared as the migrations or the catalog of PostgreSQL call the type */
    static Kind of(String table, String declared) {
        return switch (declared.replaceFirst("\\(.*", "").toLowerCase(Locale.ROOT)) {
            case "uuid" -> UUID;
            case "varchar", "character varying", "text" -> TEXT;
            case "bigint", "integer", "int8", "int4" -> WHOLE;
            case "double precision", "float8" -> NUMBER;
            case "boolean", "bool" -> TRUTH;
            case "date" -> DAY;
            case "timestamptz", "timestamp with time zone" -> table.equals("scheduled_tasks") ? TICK : MOMENT;
            case "jsonb" -> JSON;
            case "bytea" -> BYTES;
            default -> throw new IllegalStateException("No kind for the type " + declared + " in " + table);
        };
    }

    /** As files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
