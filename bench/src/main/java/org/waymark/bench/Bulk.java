package org.waymark.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;

/** A database's own fastest way in, into a table of the same shape with the same index and no foreign key. */
interface Bulk {
    String COLUMNS = "workspace_id, kpi_id, day, value, numerator, denominator, note, source, revision, recorded_by,"
            + " recorded_at";
    String AT = "2026-05-05 10:10:10.123456+00:00";

    Void run() throws SQLException, IOException;

    static Map<String, Bulk> of(Store store, Connection connection, Values values) throws SQLException {
        Values.execute(connection, """
            create table bulk (
              workspace_id uuid not null, kpi_id uuid not null, day date not null, value double precision not null,
              numerator double precision, denominator double precision, note varchar(1000) not null,
              source varchar(80) not null, revision bigint not null, recorded_by uuid not null,
              recorded_at timestamptz not null, primary key (workspace_id, kpi_id, day))\
            """);
        var ways = new LinkedHashMap<String, Bulk>();
        switch (store) {
            case Store.Sqlite _ -> ways.put("own: prepared batch, one transaction", () -> prepared(connection, values));
            case Store.Postgresql _ -> {
                var binary = binary(values);
                var text = text(values);
                ways.put("own: COPY, binary", () -> copy(connection, " (format binary)", binary));
                ways.put("own: COPY, text", () -> copy(connection, "", text));
            }
        }
        return ways;
    }

    private static Void prepared(Connection connection, Values values) throws SQLException {
        Values.execute(connection, "delete from bulk");
        connection.setAutoCommit(false);
        var home = values.organisation().workspace().toString();
        var by = values.organisation().person(0).toString();
        try (var insert = connection.prepareStatement(
                "insert into bulk (%s) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)".formatted(COLUMNS))) {
            for (int i = 0; i < values.count(); i++) {
                insert.setString(1, home);
                insert.setString(2, values.kpi(i).toString());
                insert.setString(3, values.dayText(i));
                insert.setDouble(4, values.value(i));
                insert.setObject(5, null);
                insert.setObject(6, null);
                insert.setString(7, "");
                insert.setString(8, "bench");
                insert.setLong(9, 1);
                insert.setString(10, by);
                insert.setString(11, AT);
                insert.addBatch();
                if (i % 1000 == 999) insert.executeBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        return null;
    }

    private static Void copy(Connection connection, String format, byte[] rows) throws SQLException {
        Values.execute(connection, "truncate bulk");
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy bulk (%s) from stdin%s".formatted(COLUMNS, format));
        for (int from = 0; from < rows.length; from += 1 << 16) {
            copy.writeToCopy(rows, from, Math.min(1 << 16, rows.length - from));
        }
        copy.endCopy();
        return null;
    }

    private static byte[] text(Values values) {
        var home = values.organisation().workspace();
        var by = values.organisation().person(0);
        var rows = new StringBuilder();
        for (int i = 0; i < values.count(); i++) {
            rows.append(home)
                    .append('\t')
                    .append(values.kpi(i))
                    .append('\t')
                    .append(values.dayText(i))
                    .append('\t');
            rows.append(values.value(i))
                    .append("\t\\N\t\\N\t\tbench\t1\t")
                    .append(by)
                    .append('\t')
                    .append(AT)
                    .append('\n');
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] binary(Values values) {
        var rows = ByteBuffer.allocate(32 + values.count() * 140);
        rows.put("PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(0)
                .putInt(0);
        for (int i = 0; i < values.count(); i++) {
            rows.putShort((short) 11);
            id(rows, values.organisation().workspace());
            id(rows, values.kpi(i));
            rows.putInt(4).putInt((int)
                    (values.day(i).toEpochDay() - LocalDate.of(2000, 1, 1).toEpochDay()));
            rows.putInt(8).putDouble(values.value(i)).putInt(-1).putInt(-1);
            rows.putInt(0)
                    .putInt(5)
                    .put("bench".getBytes(StandardCharsets.UTF_8))
                    .putInt(8)
                    .putLong(1);
            id(rows, values.organisation().person(0));
            rows.putInt(8).putLong(831_203_410_123_456L);
        }
        rows.putShort((short) -1);
        return java.util.Arrays.copyOf(rows.array(), rows.position());
    }

    private static void id(ByteBuffer rows, UUID id) {
        rows.putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
