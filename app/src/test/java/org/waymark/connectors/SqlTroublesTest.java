package org.waymark.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.waymark.outgoing.Trouble.Certificate;

/** What no real server says when it is asked to. */
class SqlTroublesTest {
    private final Sql sql = (Sql) Kind.SQL.source(
            Map.of("engine", "sqlserver", "host", "127.0.0.1", "database", "figures", "query", "select 1"));

    @Test
    void aServerThatSaysNothingWhenItIsCalledIsNotReached() {
        assertThat(onOpening(new SQLTimeoutException("Took too long.")))
                .isEqualTo(new Trouble.Unreachable("127.0.0.1", "Took too long"));
    }

    @Test
    void whoDoesNotAnswerIsNamedWithHostAndPortAsTyped() {
        assertThat(SqlTroubles.onOpening(refused(), sql("db.halden.example", "5433"), Opened.NONE))
                .isEqualTo(new Trouble.Unreachable("db.halden.example:5433", "Connection refused"));
        assertThat(SqlTroubles.onOpening(refused(), sql("fd00::7", "5433"), Opened.NONE))
                .isEqualTo(new Trouble.Unreachable("[fd00::7]:5433", "Connection refused"));
    }

    @Test
    void nothingBreaksOffBeforeItBegan() {
        assertThat(onOpening(new SQLException("Connection refused. ClientConnectionId:7bc3f19e", "08S01")))
                .isEqualTo(new Trouble.Unreachable("127.0.0.1", "Connection refused"));
    }

    @Test
    void aCertificateOfSomebodyElseIsToldAsSuch() {
        assertThat(onOpening(new SQLException("SSL error", "08006", new SSLHandshakeException("PKIX"))))
                .isEqualTo(new Trouble.OnTheWay(new Certificate("127.0.0.1")));
        assertThat(onOpening(new SQLException("(conn=10) SSL hostname verification failed : DNS host \"a\"", "08000")))
                .isEqualTo(new Trouble.OnTheWay(new Certificate("127.0.0.1")));
    }

    private static SQLException refused() {
        return new SQLException("Connection refused.", "08001");
    }

    private static Sql sql(String host, String port) {
        return (Sql) Kind.SQL.source(
                Map.of("engine", "postgresql", "host", host, "port", port, "database", "figures", "query", "select 1"));
    }

    private Trouble onOpening(SQLException error) {
        return SqlTroubles.onOpening(error, sql, Opened.NONE);
    }
}
