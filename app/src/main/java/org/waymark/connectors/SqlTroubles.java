package org.waymark.connectors;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.waymark.outgoing.Trouble.Certificate;

/** What an error of a database means for people. States are of SQL:2023; numbers are the database's own. */
final class SqlTroubles {
    private static final Set<Integer> SQL_SERVER_LOGIN = Set.of(18456, 18452, 18470, 18487, 18488);
    private static final Set<Integer> SQL_SERVER_UNKNOWN = Set.of(207, 208, 4060);

    private static final Set<String> UNKNOWN =
            Set.of("42P01", "42703", "42S02", "42S22", "3D000", "3F000", "42000-1049", "42883", "S0002");

    /** SQLite says it only in words. */
    private static final Pattern SQLITE_UNKNOWN = Pattern.compile("no such (table|column|function)");

    /** The drivers of PostgreSQL and MariaDB say it only in words. */
    private static final Pattern NO_ENCRYPTION = Pattern.compile("(?i)does not support SSL|ssl not enabled");

    private static final Pattern ANOTHER_NAME =
            Pattern.compile("(?i)hostname (?:.+ could not be verified|verification failed)");
    private static final Pattern TOO_LARGE = Pattern.compile("exceeded maxResultBuffer");

    private SqlTroubles() {}

    /** While nothing was asked yet: then nobody answers who takes too long, and nothing can break off in the middle. */
    static Trouble onOpening(SQLException error, Sql sql, Opened secrets) {
        var trouble = of(error, sql, secrets);
        return trouble instanceof Trouble.TooSlow || trouble instanceof Trouble.BrokenOff
                ? new Trouble.Unreachable(sql.server(), says(error, secrets))
                : trouble;
    }

    static Trouble of(SQLException error, Sql sql, Opened secrets) {
        var says = says(error, secrets);
        var state = Objects.requireNonNullElse(error.getSQLState(), "");
        if (isTimeout(error, state)) return new Trouble.TooSlow(sql.seconds());
        if (isLogin(error, state)) return new Trouble.NotLetIn(sql.place());
        if (NO_ENCRYPTION.matcher(says).find()) return new Trouble.NoEncryption(sql.place());
        if (isUnproven(error, says)) return new Trouble.OnTheWay(new Certificate(sql.place()));
        if (TOO_LARGE.matcher(says).find()) return new Trouble.TooLarge(Databases.LARGEST_PART);
        if (isUnknown(error, state)) return new Trouble.NotThere(says);
        if (hasCause(error, ConnectException.class)
                || hasCause(error, UnknownHostException.class)
                || hasCause(error, NoRouteToHostException.class)
                || state.equals("08001")) {
            return new Trouble.Unreachable(sql.server(), says);
        }
        boolean brokeOff =
                state.startsWith("08") || state.startsWith("57P") || hasCause(error, java.io.IOException.class);
        return brokeOff ? new Trouble.BrokenOff(says) : new Trouble.SaidNo(says, isBusy(state));
    }

    /** The sentence around it has an end of its own; the number of a connection helps nobody who reads it. */
    private static String says(SQLException error, Opened secrets) {
        return secrets.masked(Objects.requireNonNullElse(error.getMessage(), ""))
                .replaceFirst(" *ClientConnectionId:\\S*$", "")
                .replaceFirst("\\.+$", "");
    }

    private static boolean isUnproven(SQLException error, String says) {
        return hasCause(error, SSLHandshakeException.class)
                || hasCause(error, SSLPeerUnverifiedException.class)
                || hasCause(error, CertificateException.class)
                || ANOTHER_NAME.matcher(says).find();
    }

    private static boolean isTimeout(SQLException error, String state) {
        return error instanceof SQLTimeoutException
                || state.equals("57014")
                || state.equals("70100")
                || error.getErrorCode() == 1969 // MariaDB: max_statement_time exceeded
                || hasCause(error, SocketTimeoutException.class)
                || String.valueOf(error.getMessage()).contains("SQLITE_INTERRUPT");
    }

    private static boolean isLogin(SQLException error, String state) {
        return state.startsWith("28") || SQL_SERVER_LOGIN.contains(error.getErrorCode());
    }

    private static boolean isUnknown(SQLException error, String state) {
        return UNKNOWN.contains(state)
                || UNKNOWN.contains(state + "-" + error.getErrorCode())
                || SQL_SERVER_UNKNOWN.contains(error.getErrorCode()) && state.startsWith("S")
                || SQLITE_UNKNOWN.matcher(String.valueOf(error.getMessage())).find();
    }

    /** Too many connections, a deadlock, a database that is starting. */
    private static boolean isBusy(String state) {
        return state.startsWith("53") || state.startsWith("40") || state.equals("57P03");
    }

    private static boolean hasCause(Throwable error, Class<? extends Throwable> type) {
        for (Throwable one = error; one != null; one = one.getCause()) {
            if (type.isInstance(one)) return true;
        }
        return false;
    }
}
