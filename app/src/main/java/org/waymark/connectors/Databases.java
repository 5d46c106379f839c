package org.waymark.connectors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import org.waymark.connectors.Sql.Protection;
import org.waymark.outgoing.Addresses;
import org.waymark.outgoing.Failure;

/**
 * Opens databases for reading. The address is put together here from checked parts, and the properties of the driver are those set
 * here and the few that {@link Engine#allows}; name and password never stand in an address.
 */
@Component
class Databases {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The drivers here keep to {@link #PATIENCE}; others may know no end. */
    static final Duration LONGEST_OPENING = PATIENCE.plusSeconds(5);

    /** Megabytes of the rows that are held at once. */
    static final int LARGEST_PART = 64;

    private static final int LARGEST_CELL = 16 * 1024 * 1024;

    /** Instructions of SQLite between two looks at the clock: a few thousandths of a second. */
    private static final int BETWEEN_LOOKS = 100_000;

    private final Addresses addresses;
    private final ConnectorFolder folder;
    private final Drivers drivers;

    Databases(Addresses addresses, ConnectorFolder folder, Drivers drivers) {
        this.addresses = addresses;
        this.folder = folder;
        this.drivers = drivers;
    }

    java.sql.Connection open(Sql sql, String password) throws Troubled, SQLException {
        var said = new Properties();
        if (!sql.user().isEmpty()) said.setProperty("user", sql.user());
        if (!password.isEmpty()) said.setProperty("password", password);
        sql.options().forEach(said::setProperty);
        return switch (sql.engine()) {
            case POSTGRESQL -> postgresql(sql, said);
            case MARIADB -> mariadb(sql, said);
            case SQLSERVER -> sqlserver(sql, said);
            case SQLITE -> sqlite(sql);
            case OTHER -> other(sql, said);
        };
    }

    private java.sql.Connection postgresql(Sql sql, Properties said) throws Troubled, SQLException {
        said.setProperty(
                "sslmode",
                switch (sql.protection()) {
                    case VERIFIED -> "verify-full";
                    case ENCRYPTED -> "require";
                    case NONE -> "disable";
                });
        if (sql.protection() == Protection.VERIFIED) {
            said.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
        }
        said.setProperty("connectTimeout", seconds(PATIENCE));
        said.setProperty("loginTimeout", seconds(PATIENCE));
        said.setProperty("socketTimeout", seconds(silence(sql)));
        said.setProperty("ApplicationName", "Waymark");
        said.setProperty("maxResultBuffer", LARGEST_PART + "M");
        said.setProperty("readOnly", "true");
        said.setProperty("readOnlyMode", "always");
        var url = "jdbc:postgresql://" + place(sql) + "/" + URLEncoder.encode(sql.database(), UTF_8);
        return connect(new org.postgresql.Driver(), url, said);
    }

    private java.sql.Connection mariadb(Sql sql, Properties said) throws Troubled, SQLException {
        said.setProperty(
                "sslMode",
                switch (sql.protection()) {
                    case VERIFIED -> "verify-full";
                    case ENCRYPTED -> "trust";
                    case NONE -> "disable";
                });
        said.setProperty("connectTimeout", String.valueOf(PATIENCE.toMillis()));
        said.setProperty("socketTimeout", String.valueOf(silence(sql).toMillis()));
        said.setProperty("allowLocalInfile", "false");
        said.setProperty("allowMultiQueries", "false");
        return connect(new org.mariadb.jdbc.Driver(), "jdbc:mariadb://" + place(sql) + "/" + sql.database(), said);
    }

    private java.sql.Connection sqlserver(Sql sql, Properties said) throws Troubled, SQLException {
        said.setProperty("serverName", host(sql));
        ofSqlServer(sql).forEach(said::setProperty);
        said.setProperty("loginTimeout", seconds(PATIENCE));
        said.setProperty("socketTimeout", String.valueOf(silence(sql).toMillis()));
        said.setProperty("applicationIntent", "ReadOnly");
        said.setProperty("applicationName", "Waymark");
        return connect(new com.microsoft.sqlserver.jdbc.SQLServerDriver(), "jdbc:sqlserver://", said);
    }

    /**
     * Where an instance has a name and no port was typed, the driver asks the server for the port; one that is given to it counts.
     * Whoever is of a domain signs in by NTLM.
     */
    static Map<String, String> ofSqlServer(Sql sql) {
        var said = new HashMap<String, String>();
        said.put("databaseName", sql.database());
        said.put("encrypt", String.valueOf(sql.protection() != Protection.NONE));
        said.put("trustServerCertificate", String.valueOf(sql.protection() == Protection.ENCRYPTED));
        if (sql.port() > 0 || !sql.options().containsKey("instanceName")) {
            said.put("portNumber", String.valueOf(port(sql)));
        }
        if (sql.options().containsKey("domain")) {
            said.put("integratedSecurity", "true");
            said.put("authenticationScheme", "NTLM");
        }
        return said;
    }

    private java.sql.Connection sqlite(Sql sql) throws Troubled, SQLException {
        var config = new org.sqlite.SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout((int) PATIENCE.toMillis());
        var url = "jdbc:sqlite:" + folder.file(sql.database());
        var connection = connect(new org.sqlite.JDBC(), url, config.toProperties());
        connection.unwrap(SQLiteConnection.class).setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LARGEST_CELL);
        endAfter(connection, Duration.ofSeconds(sql.seconds()));
        return connection;
    }

    /** The driver takes the time of a statement for the time to wait for a lock. */
    private static void endAfter(java.sql.Connection sqlite, Duration time) throws SQLException {
        var end = System.nanoTime() + time.toNanos();
        ProgressHandler.setHandler(sqlite, BETWEEN_LOOKS, new ProgressHandler() {
            @Override
            protected int progress() {
                return System.nanoTime() > end ? 1 : 0;
            }
        });
    }

    private java.sql.Connection other(Sql sql, Properties said) throws Troubled, SQLException {
        var dropped = drivers.named(sql.driver());
        host(sql);
        return connect(dropped.driver(), dropped.address(sql), said);
    }

    private static java.sql.Connection connect(Driver driver, String url, Properties said)
            throws SQLException, Troubled {
        java.sql.@Nullable Connection connection = driver.connect(url, said);
        if (connection == null) throw new Troubled(new Trouble.NotThere("a driver for this address"));
        return connection;
    }

    private String place(Sql sql) throws Troubled {
        var host = host(sql);
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port(sql);
    }

    /**
     * The address that was checked, so that a name that means another one a moment later gains nothing; but the name where the server
     * proves with a certificate that it is called so.
     */
    private String host(Sql sql) throws Troubled {
        try {
            var found = addresses.of(sql.host());
            return sql.protection() == Protection.VERIFIED
                    ? sql.host()
                    : found.getFirst().getHostAddress();
        } catch (Failure e) {
            throw new Troubled(new Trouble.OnTheWay(e.trouble()));
        }
    }

    private static int port(Sql sql) {
        return sql.port() == 0 ? sql.engine().usualPort() : sql.port();
    }

    /** How long a database may say nothing: as long as the statement may take, and a little. */
    private static Duration silence(Sql sql) {
        return Duration.ofSeconds(sql.seconds()).plus(PATIENCE);
    }

    private static String seconds(Duration duration) {
        return String.valueOf(duration.toSeconds());
    }
}
