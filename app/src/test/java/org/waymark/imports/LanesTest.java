package org.waymark.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LanesTest {
    @Test
    void whatIsSmallGoesPastWhatIsLargeAndNoSecondLargeOneWaits() throws InterruptedException {
        var lanes = new Lanes();
        var begun = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var deeds = new AtomicInteger();
        var large = Thread.ofVirtual()
                .start(() -> lanes.large(() -> {
                    begun.countDown();
                    return awaited(over);
                }));
        begun.await();

        assertThat(lanes.small(deeds::incrementAndGet)).isEqualTo(1);
        assertThat(lanes.largeIfFree(deeds::incrementAndGet)).isFalse();
        over.countDown();
        large.join();
        assertThat(lanes.largeIfFree(deeds::incrementAndGet)).isTrue();
        assertThat(deeds).hasValue(2);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
