package org.waymark.exports;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.transfer.Kind;
import org.waymark.transfer.Marks;
import org.waymark.transfer.Schema;
import org.waymark.transfer.Share;
import org.waymark.transfer.Sieve;
import org.waymark.transfer.Snapshot;
import org.waymark.transfer.Table;

/**
 * Keeps back what one person may not see: some objectives, KPIs and initiatives, all that hangs on them, and what belongs to other
 * persons alone. It goes by what rows name, so that it holds for tables it has never heard of: a row that has to name something
 * hidden is hidden too; where it need not, it loses the name.
 */
final class ReaderVeil implements Sieve {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Says by whose visibility a row is covered. */
    private static final String COVERED_BY = "about_id";

    private final String person;
    private final Marks marks;
    private final Set<String> hidden;
    private final Map<Table, Owned> owned = new HashMap<>();

    ReaderVeil(UUID person, Marks marks, Set<UUID> hidden) {
        this.person = person.toString();
        this.marks = marks;
        this.hidden = hidden.stream().map(UUID::toString).collect(Collectors.toCollection(HashSet::new));
    }

    /** Finds all that hangs on what is hidden, and on that in its turn. */
    void spread(Snapshot content, Share unveiled) throws IOException, SQLException {
        var named = new Schema(
                content.schema().migrations(),
                content.schema().tables().stream()
                        .filter(table -> table.has("id"))
                        .map(ReaderVeil::ids)
                        .toList());
        var all = content.like(named, unveiled);
        for (int before = -1; before != hidden.size(); ) {
            before = hidden.size();
            for (var table : named.tables()) {
                all.each(table, values -> {
                    if (namesHidden(table, values)) hidden.add(String.valueOf(value(table, values, "id")));
                });
            }
        }
    }

    @Override
    public boolean lets(Table table, @Nullable Object[] values) {
        return isForAll(table, values) && (hidden.isEmpty() || passes(table, values));
    }

    private boolean passes(Table table, @Nullable Object[] values) {
        if (namesHidden(table, values)) return false;
        for (int c = 0; c < values.length; c++) {
            if (values[c] instanceof String id && isOptionalId(table, c) && hidden.contains(id)) values[c] = null;
        }
        return true;
    }

    /** It is hidden itself, has to name something hidden, or tells of it. */
    private boolean namesHidden(Table table, @Nullable Object[] values) {
        for (int c = 0; c < values.length; c++) {
            if (!(values[c] instanceof String text)) continue;
            var column = table.columns().get(c);
            var isNeeded = column.required() || column.name().equals(COVERED_BY);
            if (column.kind() == Kind.UUID && isNeeded && hidden.contains(text)) return true;
            if (column.kind() == Kind.JSON && ID.matcher(text).results().anyMatch(id -> hidden.contains(id.group()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOptionalId(Table table, int column) {
        var one = table.columns().get(column);
        return one.kind() == Kind.UUID && !one.required();
    }

    private boolean isForAll(Table table, @Nullable Object[] values) {
        var mark = marks.owner(table);
        return mark == null || owned.computeIfAbsent(table, _ -> Owned.of(mark)).lets(table, values, person);
    }

    private static Table ids(Table table) {
        var ids = table.columns().stream()
                .filter(column -> column.kind() == Kind.UUID)
                .toList();
        return new Table(table.name(), ids, table.key());
    }

    static @Nullable Object value(Table table, @Nullable Object[] values, String name) {
        for (int c = 0; c < values.length; c++) {
            if (table.columns().get(c).name().equals(name)) return values[c];
        }
        throw new IllegalArgumentException("No column %s in %s".formatted(name, table.name()));
    }

    /** Rows of one person: always, or depending on a truth in the row. */
    private record Owned(String column, String unless, boolean open) {
        /** {@code of person_id}, {@code of person_id unless shared} or {@code of made_by when restricted}. */
        static Owned of(String mark) {
            var words = mark.split(" ");
            return new Owned(
                    words[1], words.length < 4 ? "" : words[3], words.length >= 4 && words[2].equals("unless"));
        }

        boolean lets(Table table, @Nullable Object[] values, String person) {
            if (person.equals(value(table, values, column))) return true;
            return !unless.isEmpty() && Boolean.valueOf(open).equals(value(table, values, unless));
        }
    }
}
