package org.waymark.connectors;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.platform.Refused;

/** Lets a reader read on a thread of its own, so that one that hangs holds up nothing: it is asked to stop, and then left alone. */
@Component
class Supervision {
    private static final Logger LOG = LoggerFactory.getLogger(Supervision.class);

    /** How long a reader that was stopped may take to end with words of its own. */
    private static final int GRACE_SECONDS = 5;

    private final Readers readers;

    Supervision(Readers readers) {
        this.readers = readers;
    }

    /** @param unwanted asked each second: whether the reading is to end */
    void read(Source source, Asked asked, Intake rows, BooleanSupplier unwanted) throws Troubled {
        var reading = new FutureTask<Void>(() -> {
            readers.read(source, asked, rows);
            return null;
        });
        Thread.ofVirtual().name("connector").start(reading);
        var deadline = System.nanoTime() + asked.patience().toNanos();
        while (true) {
            try {
                reading.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                if (unwanted.getAsBoolean()) asked.stop().now(new Trouble.Stopped());
                if (System.nanoTime() > deadline) {
                    asked.stop().now(new Trouble.TooSlow(asked.patience().toSeconds()));
                }
                if (asked.stop().isAsked()) end(reading, asked);
            } catch (ExecutionException e) {
                asked.stop().check();
                throw troubled(Objects.requireNonNullElse(e.getCause(), e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                asked.stop().now(new Trouble.Stopped());
                end(reading, asked);
            }
        }
    }

    private static void end(FutureTask<Void> reading, Asked asked) throws Troubled {
        try {
            reading.get(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            reading.cancel(true);
        } catch (ExecutionException | CancellationException e) {
            LOG.debug("A reading that was stopped ended", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        asked.stop().check();
    }

    private static Troubled troubled(Throwable cause) {
        return switch (cause) {
            case Troubled trouble -> trouble;
            case Refused no -> new Troubled(new Trouble.SetUpWrong(no.sentence()));
            default -> {
                LOG.error("A reader failed", cause);
                yield new Troubled(new Trouble.Unexpected(cause.getClass().getSimpleName()));
            }
        };
    }
}
