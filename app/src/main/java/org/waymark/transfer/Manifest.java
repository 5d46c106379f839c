package org.waymark.transfer;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a file of content says of itself: its last entry, {@code manifest.json}.
 *
 * @param format {@link #FORMAT}
 * @param formatVersion of this form, today {@value #NEWEST}
 * @param scope {@code everything} or {@code workspace}
 * @param schemaVersion the newest of the migrations
 * @param madeAt when the snapshot was taken
 * @param tables by name
 * @param keptBack rows that whoever asked may not see
 */
public record Manifest(
        String format,
        int formatVersion,
        String scope,
        String schemaVersion,
        List<String> migrations,
        String madeAt,
        List<Entry> tables,
        long keptBack) {
    public static final String FORMAT = "waymark-content";
    public static final int NEWEST = 1;
    static final String NAME = "manifest.json";

    public Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
    }

    /** One table: a file of lines, one JSON object a row, and what they add up to. */
    public record Entry(String name, List<Field> columns, List<String> key, long rows, String digest) {
        public Entry {
            columns = List.copyOf(columns);
            key = List.copyOf(key);
        }

        static Entry of(Table table, Sum sum) {
            var columns = table.columns().stream().map(Field::of).toList();
            return new Entry(table.name(), columns, table.key(), sum.rows(), sum.digest());
        }

        Table table() {
            return new Table(name, columns.stream().map(Field::column).toList(), key);
        }

        public Sum sum() {
            return new Sum(rows, digest);
        }
    }

    /** One column. */
    public record Field(String name, String type, @Nullable Boolean required) {
        static Field of(Column column) {
            return new Field(column.name(), column.kind().word(), column.required());
        }

        Column column() {
            return new Column(name, Kind.valueOf(type.toUpperCase(Locale.ROOT)), Boolean.TRUE.equals(required));
        }
    }

    public boolean ofWorkspace() {
        return scope.equals("workspace");
    }

    public long rows() {
        return tables.stream().mapToLong(Entry::rows).sum();
    }

    Schema schema() {
        return new Schema(migrations, tables.stream().map(Entry::table).toList());
    }
}
