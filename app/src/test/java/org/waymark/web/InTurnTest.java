package org.waymark.web;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class InTurnTest {
    private final ExecutorService people = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger inside = new AtomicInteger();

    @AfterEach
    void go() throws InterruptedException {
        end.countDown();
        people.shutdown();
        assertThat(people.awaitTermination(10, SECONDS)).isTrue();
    }

    @Test
    void aPageIsMadeWhenOneBeforeItIsDone() throws Exception {
        var inTurn = new InTurn(1, Duration.ofSeconds(30));
        begin(inTurn);

        var second = people.submit(() -> ask(inTurn, "GET", "/objectives", () -> {}));
        assertThatThrownBy(() -> second.get(200, MILLISECONDS)).isInstanceOf(TimeoutException.class);

        end.countDown();
        assertThat(second).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void whoWaitedTooLongIsLetThrough() throws Exception {
        var inTurn = new InTurn(1, Duration.ofMillis(1));
        begin(inTurn);

        ask(inTurn, "GET", "/objectives", inside::incrementAndGet);

        assertThat(inside).hasValue(1);
    }

    @Test
    void writingAndFilesWaitForNobody() throws Exception {
        var inTurn = new InTurn(1, Duration.ofDays(1));
        begin(inTurn);

        ask(inTurn, "POST", "/objectives", inside::incrementAndGet);
        ask(inTurn, "GET", "/assets/waymark.css", inside::incrementAndGet);

        assertThat(inside).hasValue(2);
    }

    @Test
    void aPageThatFailsGivesItsTurnBack() throws Exception {
        var inTurn = new InTurn(1, Duration.ofDays(1));

        assertThat(people.submit(() -> ask(inTurn, "GET", "/", () -> {
                    throw new IllegalStateException("failed");
                })))
                .failsWithin(Duration.ofSeconds(10));
        ask(inTurn, "GET", "/", inside::incrementAndGet);

        assertThat(inside).hasValue(1);
    }

    /** Asks for a page that takes until the end of the test, and comes back once it is being made. */
    private void begin(InTurn inTurn) throws InterruptedException {
        var begun = new CountDownLatch(1);
        people.submit(() -> ask(inTurn, "GET", "/", () -> {
            begun.countDown();
            end.await();
        }));
        assertThat(begun.await(10, SECONDS)).isTrue();
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static boolean ask(InTurn inTurn, String method, String path, Work page) throws Exception {
        inTurn.doFilter(new MockHttpServletRequest(method, path), new MockHttpServletResponse(), (_, _) -> {
            try {
                page.run();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        return true;
    }
}
