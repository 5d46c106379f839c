package org.waymark;

import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the SQL statements of the program under test. */
public final class Statements implements ExecuteListener {
    private static final AtomicInteger SENT = new AtomicInteger();

    /** How many statements a deed sends. */
    public static int during(Runnable deed) {
        var before = SENT.get();
        deed.run();
        return SENT.get() - before;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        SENT.incrementAndGet();
    }

    /** Puts the counter into the program. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Installed {
        @Bean
        ExecuteListenerProvider statements() {
            return Statements::new;
        }
    }
}
