package org.waymark.connectors;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks often which connections are due. Each program looks, and one of them begins the run; while nothing is due nothing is written, so
 * what pages keep stays true (ADR 020).
 */
@Component
@ConditionalOnBooleanProperty("db-scheduler.enabled")
class PullWatch {
    private static final int OFTEN = 30_000;

    private final DuePulls due;

    PullWatch(DuePulls due) {
        this.due = due;
    }

    @Scheduled(fixedDelay = OFTEN)
    void look() {
        due.begin();
    }
}
