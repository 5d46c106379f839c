package org.waymark.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens the database that the settings name. */
public final class DataSources {
    /**
     * A page is one large statement, and planning it anew for each reader's values took PostgreSQL three to ten times as long as
     * answering it; compiling it took longer still.
     */
    private static final String PLANNED_ONCE = "set plan_cache_mode = force_generic_plan; set jit = off";

    private DataSources() {}

    /** SQLite has one writer: a pool of exactly one. PostgreSQL has one pool for both. */
    public static HikariDataSource writer(Database database) {
        return database.embedded() ? sqlite(database, false) : postgres(database);
    }

    static @Nullable HikariDataSource reader(Database database) {
        return database.embedded() ? sqlite(database, true) : null;
    }

    /** A connection outside of the pools, for long work that only reads. Whoever asks closes it. */
    public static Connection toRead(Database database) throws SQLException {
        if (database.embedded()) return file(database, true).getConnection();
        var pool = postgresConfig(database);
        var properties = new java.util.Properties();
        properties.putAll(pool.getDataSourceProperties());
        properties.put("user", java.util.Objects.requireNonNullElse(pool.getUsername(), ""));
        properties.put("password", java.util.Objects.requireNonNullElse(pool.getPassword(), ""));
        properties.values().removeIf(""::equals);
        return java.sql.DriverManager.getConnection(pool.getJdbcUrl(), properties);
    }

    static SQLiteDataSource file(Database database, boolean reader) {
        try {
            Files.createDirectories(database.folder());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the data folder " + database.folder(), e);
        }
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(5000);
        config.setCacheSize(-4_000); // KiB a connection; readers take pages from the mapped file
        config.setTransactionMode(
                reader ? SQLiteConfig.TransactionMode.DEFERRED : SQLiteConfig.TransactionMode.IMMEDIATE);
        if (reader) {
            config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "268435456");
        }
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + database.folder().resolve("waymark.db"));
        return source;
    }

    private static HikariDataSource sqlite(Database database, boolean reader) {
        var pool = new HikariConfig();
        pool.setDataSource(new PreparedStatements(file(database, reader)));
        pool.setPoolName(reader ? "reader" : "writer");
        pool.setMaximumPoolSize(reader ? database.readers() : 1);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(30_000);
        if (reader) {
            pool.setConnectionInitSql("pragma query_only = true");
            pool.setInitializationFailTimeout(-1);
        }
        return new HikariDataSource(pool);
    }

    private static HikariDataSource postgres(Database database) {
        return new HikariDataSource(postgresConfig(database));
    }

    static HikariConfig postgresConfig(Database database) {
        var pool = new HikariConfig();
        pool.setPoolName("postgresql");
        pool.setMaximumPoolSize(Math.max(2, database.readers() * 2));
        var url = java.util.Objects.requireNonNull(database.url());
        pool.setJdbcUrl(jdbcUrl(url));
        pool.setUsername(database.user() == null ? userInfo(url, 0) : database.user());
        pool.setPassword(database.password() == null ? userInfo(url, 1) : database.password());
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "waymark");
        // jOOQ binds JSON and UUID as text; the server infers their types
        pool.addDataSourceProperty("stringtype", "unspecified");
        pool.setConnectionInitSql(PLANNED_ONCE);
        return pool;
    }

    private static String jdbcUrl(String url) {
        if (!url.matches("jdbc:postgresql:.+|postgres(ql)?://.+")) throw new NoPostgresAddress();
        if (url.startsWith("jdbc:")) {
            return url;
        }
        var uri = URI.create(url);
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
        return "jdbc:postgresql://" + uri.getHost() + port + uri.getPath() + query;
    }

    private static @Nullable String userInfo(String url, int part) {
        if (url.startsWith("jdbc:")) {
            return null;
        }
        var info = URI.create(url).getUserInfo();
        var parts = info == null ? new String[0] : info.split(":", 2);
        return part < parts.length ? parts[part] : null;
    }
}
