package org.waymark.web.health;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the database for nothing but an answer. */
@Repository
class HealthQuery {
    private static final Logger LOG = LoggerFactory.getLogger(HealthQuery.class);

    /** In seconds; the pool waits much longer for a connection than who asks for the health does. */
    private static final long PATIENCE = 2;

    private final DSLContext db;
    private final TransactionTemplate reading;

    HealthQuery(DSLContext db, PlatformTransactionManager transactions) {
        this.db = db;
        this.reading = new TransactionTemplate(transactions);
        // beside whoever writes for long
        reading.setReadOnly(true);
    }

    boolean databaseAnswers() {
        return CompletableFuture.supplyAsync(
                        this::answers, task -> Thread.ofVirtual().start(task))
                .completeOnTimeout(false, PATIENCE, TimeUnit.SECONDS)
                .join();
    }

    private boolean answers() {
        try {
            reading.executeWithoutResult(_ -> db.selectOne().fetch());
            return true;
        } catch (TransactionException | DataAccessException | org.jooq.exception.DataAccessException broken) {
            LOG.warn("The database does not answer: {}", broken.getMessage());
            return false;
        }
    }
}
