package org.waymark.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Several programs on one PostgreSQL tell each other what changed, by LISTEN and NOTIFY. Telling happens right after the commit,
 * on a connection of its own turn and many news at once: a NOTIFY inside each transaction would make all commits queue behind
 * one lock. The embedded database has one program, so nobody is told.
 */
@Component
public class OtherNodes implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(OtherNodes.class);
    private static final Duration GATHER = Duration.ofMillis(30);
    private static final Duration BREATH = Duration.ofMillis(250);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    /** So many news wait while the database is away; what comes then is not told. */
    private static final int PATIENCE = 10_000;

    private final UUID node = UUID.randomUUID();
    private final BlockingQueue<News> waiting = new LinkedBlockingQueue<>(PATIENCE);
    private final boolean alone;
    private final HikariDataSource pool;
    private final NewsEar ear;
    private volatile boolean running;
    private @Nullable Thread messenger;

    OtherNodes(Database database, @Qualifier("writer") HikariDataSource pool, ApplicationEventPublisher listeners) {
        this.alone = database.embedded();
        this.pool = pool;
        this.ear = new NewsEar(pool, node, listeners);
    }

    /** Tells the other nodes soon; returns at once. */
    public void tell(News news) {
        if (!alone && !waiting.offer(news)) log.debug("Too much news to tell other nodes");
    }

    @Override
    public void start() {
        if (alone) return;
        running = true;
        messenger = Thread.ofVirtual().name("news-to-other-nodes").start(this::tellAll);
        ear.open();
    }

    @Override
    public void stop() {
        running = false;
        ear.close();
        try {
            if (messenger != null) messenger.join(LAST_WORDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts before the web server and stops after it: what its last requests did is told as well. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void tellAll() {
        try {
            while (running || !waiting.isEmpty()) {
                var first = waiting.poll(BREATH.toMillis(), TimeUnit.MILLISECONDS);
                if (first == null) continue;
                var batch = new ArrayList<>(List.of(first));
                Thread.sleep(GATHER);
                waiting.drainTo(batch);
                tellPatiently(NewsSheet.of(node, List.copyOf(new LinkedHashSet<>(batch))));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellPatiently(List<NewsSheet> sheets) throws InterruptedException {
        do {
            try {
                tell(sheets);
                return;
            } catch (SQLException e) {
                log.warn("Other nodes could not be told what changed: {}", e.getMessage());
                Thread.sleep(AGAIN);
            }
        } while (running);
    }

    private void tell(List<NewsSheet> sheets) throws SQLException {
        try (var connection = pool.getConnection();
                var notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            for (var sheet : sheets) {
                notify.setString(1, NewsEar.CHANNEL);
                notify.setString(2, sheet.text());
                notify.execute();
            }
        }
    }
}
