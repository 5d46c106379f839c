package org.waymark.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/** Hears the news of other nodes on a connection outside the pool, and connects again when it breaks. */
class NewsEar {
    static final String CHANNEL = "waymark_news";

    /** By this name the database's own list of connections shows the one that listens. */
    static final String NAME = "waymark-news";

    private static final Logger log = LoggerFactory.getLogger(NewsEar.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final int LOOK_AFTER_MILLIS = 10_000;
    private static final int ALIVE_WITHIN_SECONDS = 5;

    private final HikariDataSource pool;
    private final UUID node;
    private final ApplicationEventPublisher listeners;
    private Duration wait = FIRST_WAIT;
    private volatile boolean open;
    private volatile @Nullable Connection line;

    NewsEar(HikariDataSource pool, UUID node, ApplicationEventPublisher listeners) {
        this.pool = pool;
        this.node = node;
        this.listeners = listeners;
    }

    void open() {
        open = true;
        Thread.ofVirtual().name("news-from-other-nodes").start(this::listen);
    }

    void close() {
        open = false;
        var last = line;
        if (last == null) return;
        try {
            last.abort(Runnable::run);
        } catch (SQLException e) {
            log.debug("The line was broken already", e);
        }
    }

    private void listen() {
        var missed = false;
        while (open) {
            try (var connection = connect()) {
                line = connection;
                if (missed) listeners.publishEvent(new News.Missed());
                wait = FIRST_WAIT;
                hearUntilItBreaks(connection);
            } catch (SQLException e) {
                if (open) log.warn("No news from other nodes until the database is back: {}", e.getMessage());
            }
            missed = true;
            rest();
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("ApplicationName", NAME);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "10");
        if (pool.getUsername() != null) properties.setProperty("user", pool.getUsername());
        if (pool.getPassword() != null) properties.setProperty("password", pool.getPassword());
        var connection = DriverManager.getConnection(pool.getJdbcUrl(), properties);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        return connection;
    }

    private void hearUntilItBreaks(Connection connection) throws SQLException {
        var heard = connection.unwrap(PGConnection.class);
        while (open) {
            var notes = heard.getNotifications(LOOK_AFTER_MILLIS);
            if (notes != null && notes.length > 0) {
                Arrays.stream(notes).forEach(this::tell);
            } else if (!connection.isValid(ALIVE_WITHIN_SECONDS)) {
                throw new SQLException("The connection does not answer");
            }
        }
    }

    private void tell(PGNotification note) {
        try {
            var sheet = NewsSheet.read(note.getParameter());
            if (!sheet.node().equals(node)) listeners.publishEvent(new News.FromOtherNodes(sheet.news()));
        } catch (RuntimeException e) {
            log.warn("News that nobody understands", e);
        }
    }

    private void rest() {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            open = false;
        }
        wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
    }
}
