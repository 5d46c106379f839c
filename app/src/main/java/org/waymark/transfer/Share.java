package org.waymark.transfer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which part of a database leaves it. */
public sealed interface Share {
    /** Every row: for a move, after which nobody notices that there was one. */
    static Share everything() {
        return new Everything();
    }

    /** Every row of every table but those that pass, for a backup. */
    static Share lasting(Marks marks) {
        return new Lasting(marks);
    }

    /** What belongs to one workspace, and the people in it, without secrets. */
    static Share ofWorkspace(Marks marks, UUID workspace, Sieve sieve) {
        return new OfWorkspace(marks, workspace, sieve);
    }

    /** Every row that a sieve lets through. */
    static Share through(Sieve sieve) {
        return new Through(sieve);
    }

    boolean holds(Table table);

    /** The table without the columns that stay. */
    default Table trimmed(Table table) {
        return table;
    }

    /** The condition on its rows, or nothing. */
    default String where(Table table) {
        return "";
    }

    /** Whether this row leaves; single values of it may be taken away. */
    default boolean lets(Table table, @Nullable Object[] values) {
        return true;
    }

    /** See {@link #everything()}. */
    record Everything() implements Share {
        @Override
        public boolean holds(Table table) {
            return true;
        }
    }

    /** See {@link #through}. */
    record Through(Sieve sieve) implements Share {
        @Override
        public boolean holds(Table table) {
            return true;
        }

        @Override
        public boolean lets(Table table, @Nullable Object[] values) {
            return sieve.lets(table, values);
        }
    }

    /** See {@link #lasting}. */
    record Lasting(Marks marks) implements Share {
        @Override
        public boolean holds(Table table) {
            return !marks.passes(table);
        }
    }

    /** See {@link #ofWorkspace}. */
    record OfWorkspace(Marks marks, UUID workspace, Sieve sieve) implements Share {
        @Override
        public boolean holds(Table table) {
            return !marks.passes(table)
                    && !marks.isSecret(table)
                    && !where(table).isEmpty();
        }

        @Override
        public Table trimmed(Table table) {
            return table.only(column -> !marks.isSecret(table, column));
        }

        @Override
        public String where(Table table) {
            if (table.has("workspace_id")) return " where workspace_id = '%s'".formatted(workspace);
            return switch (table.name()) {
                case "workspace" -> " where id = '%s'".formatted(workspace);
                case "person" ->
                    " where id in (select person_id from membership where workspace_id = '%s')".formatted(workspace);
                default -> "";
            };
        }

        @Override
        public boolean lets(Table table, @Nullable Object[] values) {
            return sieve.lets(table, values);
        }
    }
}
