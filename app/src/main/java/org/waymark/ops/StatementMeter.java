package org.waymark.ops;

import java.util.concurrent.atomic.AtomicLong;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts SQL statements for the benchmarks. There only when {@code waymark.meter} is set, which no installation needs. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("waymark.meter")
class StatementMeter {
    private static final AtomicLong SENT = new AtomicLong();

    @Bean
    ExecuteListenerProvider counting() {
        return Counting::new;
    }

    @RestController
    @ConditionalOnProperty("waymark.meter")
    static class Meter {
        @GetMapping(path = "/meter/statements", produces = "text/plain")
        String statements() {
            return Long.toString(SENT.get());
        }
    }

    private static final class Counting implements ExecuteListener {
        @Override
        public void executeStart(ExecuteContext context) {
            SENT.incrementAndGet();
        }
    }
}
