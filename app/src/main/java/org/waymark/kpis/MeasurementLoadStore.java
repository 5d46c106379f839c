package org.waymark.kpis;

import static java.util.stream.Collectors.joining;
import static org.waymark.kpis.schema.Tables.MEASUREMENT;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Named;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.sqlite.SQLiteConnection;
import org.waymark.platform.CopyIn;
import org.waymark.platform.SqliteText;

/** Adds many new values the fastest way that each database has (ADR 034): a binary COPY, or a prepared statement of many rows. */
@Repository
class MeasurementLoadStore {
    /** Rows of one statement on SQLite; more gains nothing. */
    private static final int PIECE = 100;

    private static final List<String> COLUMNS = Stream.of(
                    MEASUREMENT.WORKSPACE_ID,
                    MEASUREMENT.KPI_ID,
                    MEASUREMENT.DAY,
                    MEASUREMENT.VALUE,
                    MEASUREMENT.NUMERATOR,
                    MEASUREMENT.DENOMINATOR,
                    MEASUREMENT.NOTE,
                    MEASUREMENT.SOURCE,
                    MEASUREMENT.REVISION,
                    MEASUREMENT.RECORDED_BY,
                    MEASUREMENT.RECORDED_AT)
            .map(Named::getName)
            .toList();

    private static final String COPY =
            "copy measurement (%s) from stdin (format binary)".formatted(String.join(", ", COLUMNS));
    private static final String INSERT = "insert into measurement (%s) values ".formatted(String.join(", ", COLUMNS));
    private static final String ROW = COLUMNS.stream().map(_ -> "?").collect(joining(", ", "(", ")"));

    private final DSLContext db;

    MeasurementLoadStore(DSLContext db) {
        this.db = db;
    }

    /** Values that are not there yet, of KPIs that are locked. */
    void add(UUID workspace, List<RecordedMeasurement> values) {
        if (db.family() == SQLDialect.POSTGRES) {
            db.connection(connection -> copy(connection, workspace, values));
        } else {
            db.connection(connection -> insert(connection, workspace, values));
        }
    }

    private static void copy(Connection connection, UUID workspace, List<RecordedMeasurement> values)
            throws SQLException {
        try (var copy = CopyIn.begin(connection, COPY)) {
            for (var value : values) {
                copy.row(COLUMNS.size());
                copy.id(workspace);
                copy.id(value.kpi().value());
                copy.day(value.day());
                copy.number(value.value());
                copy.number(value.numerator());
                copy.number(value.denominator());
                copy.text(value.note());
                copy.text(value.source());
                copy.count(value.revision());
                copy.id(value.recordedBy());
                copy.moment(value.recordedAt());
            }
            copy.end();
        }
    }

    /** Without the layers around the connection: each of them costs something for every value that is bound. */
    private static void insert(Connection connection, UUID workspace, List<RecordedMeasurement> values)
            throws SQLException {
        var bare = connection.unwrap(SQLiteConnection.class);
        int whole = values.size() - values.size() % PIECE;
        insert(bare, workspace, values.subList(0, whole), PIECE);
        insert(bare, workspace, values.subList(whole, values.size()), values.size() - whole);
    }

    /** @param piece rows of one statement, by which the number of values can be divided */
    private static void insert(SQLiteConnection bare, UUID workspace, List<RecordedMeasurement> values, int piece)
            throws SQLException {
        if (values.isEmpty()) return;
        var sql = INSERT + Stream.generate(() -> ROW).limit(piece).collect(joining(", "));
        var home = workspace.toString();
        var at = new LastMoment(values.getFirst().recordedAt());
        try (var insert = bare.prepareStatement(sql)) {
            int bound = 0;
            for (var value : values) {
                at = at.or(value.recordedAt());
                insert.setString(bound + 1, home);
                bind(insert, bound, value);
                insert.setString(bound + 11, at.text());
                bound += COLUMNS.size();
                if (bound < piece * COLUMNS.size()) continue;
                insert.executeUpdate();
                bound = 0;
            }
        }
    }

    private static void bind(PreparedStatement insert, int bound, RecordedMeasurement value) throws SQLException {
        insert.setString(bound + 2, value.kpi().value().toString());
        insert.setString(bound + 3, value.day().toString());
        insert.setDouble(bound + 4, value.value());
        bind(insert, bound + 5, value.numerator());
        bind(insert, bound + 6, value.denominator());
        insert.setString(bound + 7, value.note());
        insert.setString(bound + 8, value.source());
        insert.setLong(bound + 9, value.revision());
        insert.setString(bound + 10, value.recordedBy().toString());
    }

    private static void bind(PreparedStatement insert, int place, @Nullable Double number) throws SQLException {
        if (number == null) {
            insert.setNull(place, Types.DOUBLE);
        } else {
            insert.setDouble(place, number);
        }
    }

    /** A moment as SQLite keeps it. To write one takes longer than to bind all of a value, and most values share one. */
    private record LastMoment(Instant moment, String text) {
        LastMoment(Instant moment) {
            this(moment, SqliteText.of(moment));
        }

        LastMoment or(Instant other) {
            return moment.equals(other) ? this : new LastMoment(other);
        }
    }
}
