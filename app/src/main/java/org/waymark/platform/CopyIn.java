package org.waymark.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows on their way into PostgreSQL by its COPY in binary form, the fastest way it has: the number of columns, then each value behind
 * its length in bytes (PostgreSQL 18, "COPY", binary format).
 */
public final class CopyIn implements AutoCloseable {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int NULL = -1;
    private static final short THE_END = -1;

    /** PostgreSQL counts days and microseconds from here. */
    private static final LocalDate DAY_0 = LocalDate.of(2000, 1, 1);

    private static final Instant MOMENT_0 = Instant.parse("2000-01-01T00:00:00Z");

    private final org.postgresql.copy.CopyIn copy;
    private final ByteBuffer waiting = ByteBuffer.allocate(1 << 16);

    private CopyIn(org.postgresql.copy.CopyIn copy) {
        this.copy = copy;
    }

    /** @param sql a {@code copy … from stdin (format binary)} */
    public static CopyIn begin(Connection connection, String sql) throws SQLException {
        var begun =
                new CopyIn(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql));
        // no flags, and no more about the whole
        begun.waiting.put(SIGNATURE).putInt(0).putInt(0);
        return begun;
    }

    /** A row begins; its values follow in the order of the columns. */
    public void row(int columns) throws SQLException {
        room(Short.BYTES).putShort((short) columns);
    }

    public void id(UUID id) throws SQLException {
        room(Integer.BYTES + 16).putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    public void day(LocalDate day) throws SQLException {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt((int) (day.toEpochDay() - DAY_0.toEpochDay()));
    }

    public void number(@Nullable Double number) throws SQLException {
        if (number == null) {
            room(Integer.BYTES).putInt(NULL);
        } else {
            room(Integer.BYTES + Double.BYTES).putInt(Double.BYTES).putDouble(number);
        }
    }

    public void count(long count) throws SQLException {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(count);
    }

    public void moment(Instant moment) throws SQLException {
        count(ChronoUnit.MICROS.between(MOMENT_0, moment));
    }

    public void text(String text) throws SQLException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
    }

    public void end() throws SQLException {
        room(Short.BYTES).putShort(THE_END);
        send();
        copy.endCopy();
    }

    /** What did not come to its end never was. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) copy.cancelCopy();
    }

    /** No value is longer than all that may wait. */
    private ByteBuffer room(int bytes) throws SQLException {
        if (waiting.remaining() < bytes) send();
        return waiting;
    }

    private void send() throws SQLException {
        copy.writeToCopy(waiting.array(), 0, waiting.position());
        waiting.clear();
    }
}
