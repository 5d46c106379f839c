package org.waymark.web.health;

import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Repository;

/** Asks the database for nothing but an answer. */
@Repository
class HealthQuery {
    private static final Logger LOG = LoggerFactory.getLogger(HealthQuery.class);

    private final DSLContext db;

    HealthQuery(DSLContext db) {
        this.db = db;
    }

    boolean databaseAnswers() {
        try {
            db.selectOne().fetch();
            return true;
        } catch (DataAccessException | org.jooq.exception.DataAccessException broken) {
            LOG.warn("The database does not answer: {}", broken.getMessage());
            return false;
        }
    }
}
