package org.waymark.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes ids: UUID version 7 (RFC 9562), so that newer ones sort last, also within one millisecond. */
@Component
public class Ids {
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private long lastMillis;
    private int counter;

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public synchronized UUID next() {
        long now = Math.max(clock.millis(), lastMillis);
        counter = now == lastMillis ? counter + 1 : random.nextInt(1 << 10);
        if (counter >= 1 << 12) {
            now++;
            counter = 0;
        }
        lastMillis = now;
        return new UUID(now << 16 | 0x7000L | counter, random.nextLong() >>> 2 | 0x8000000000000000L);
    }
}
