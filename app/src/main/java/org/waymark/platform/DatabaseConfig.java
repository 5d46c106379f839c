package org.waymark.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One code, two databases. SQLite has one writer: a pool of exactly one connection writes, others only read, and a read-only
 * transaction is routed to them. PostgreSQL has one pool for both.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Database.class)
class DatabaseConfig {
    @Bean
    Clock clock() {
        return Past.over(Clock.tick(Clock.systemUTC(), java.time.Duration.ofNanos(1000)));
    }

    @Bean(destroyMethod = "close")
    @FlywayDataSource
    HikariDataSource writer(Database database) {
        return database.embedded() ? sqlite(database, false) : postgres(database);
    }

    @Bean(destroyMethod = "close")
    @Nullable
    HikariDataSource reader(Database database) {
        return database.embedded() ? sqlite(database, true) : null;
    }

    @Bean
    LastWrite lastWrite(Database database) {
        return new LastWrite(database.embedded() ? file(database, true) : null);
    }

    @Bean
    @Primary
    DataSource dataSource(
            @org.springframework.beans.factory.annotation.Qualifier("writer") HikariDataSource writer,
            @org.springframework.beans.factory.annotation.Qualifier("reader") @Nullable HikariDataSource reader) {
        var proxy = new LazyConnectionDataSourceProxy();
        proxy.setTargetDataSource(writer);
        proxy.setDefaultAutoCommit(true);
        if (reader != null) {
            proxy.setReadOnlyDataSource(reader);
        }
        return proxy;
    }

    @Bean
    DefaultConfigurationCustomizer jooq(Database database) {
        return configuration -> configuration
                .set(database.embedded() ? SQLDialect.SQLITE : SQLDialect.POSTGRES)
                .set(new Settings()
                        .withRenderSchema(false)
                        .withRenderCatalog(false)
                        .withExecuteLogging(false)
                        .withFetchWarnings(false)
                        .withAttachRecords(false)
                        .withStatementType(StatementType.PREPARED_STATEMENT));
    }

    private static SQLiteDataSource file(Database database, boolean reader) {
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
        return new HikariDataSource(pool);
    }

    private static String jdbcUrl(String url) {
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
