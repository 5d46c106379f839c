package org.waymark.platform;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does a deed again that the database gave up for another one: two waited for each other, or saw each other's half. Nothing of it was
 * saved, so nobody needs to know.
 */
final class SecondChance implements MethodInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(SecondChance.class);
    private static final int MOST_TRIES = 5;

    /** Longer with each try and never twice the same, so that the two do not meet again. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    @Override
    public @Nullable Object invoke(MethodInvocation deed) throws Throwable {
        // a part of a deed cannot be done again: its transaction is over
        if (TransactionSynchronizationManager.isActualTransactionActive()) return deed.proceed();
        for (int tries = 1; ; tries++) {
            try {
                return ((ProxyMethodInvocation) deed).invocableClone().proceed();
            } catch (ConcurrencyFailureException lost) {
                if (tries == MOST_TRIES) throw lost;
                LOG.info("{} is done again, try {}", deed.getMethod(), tries + 1);
                Thread.sleep(ThreadLocalRandom.current().nextLong(1, PAUSE.toMillis() * tries + 1));
            } catch (RuntimeException refused) {
                throw Moved.caused(refused) ? new Refused.Conflict("no.platform.moved") : refused;
            }
        }
    }
}
