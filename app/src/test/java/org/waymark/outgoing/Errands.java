package org.waymark.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.waymark.fakes.RawServer;

/** Runs errands in tests: to this machine, with little patience for what shall fail. */
final class Errands implements AutoCloseable {
    static final Limits SHORT = new Limits(Duration.ofMillis(400), Duration.ofSeconds(3), 64 * 1024, 1024 * 1024);

    /** Where it is not the clock that shall end it. */
    static final Limits PATIENT = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(60), 64 * 1024, 1024 * 1024);

    private final Outgoing outgoing = new Outgoing(
            new Addresses(Allowed.of("localhost", true), InetAddress::getAllByName),
            Clock.systemUTC(),
            RawServer.trust());

    Outgoing outgoing() {
        return outgoing;
    }

    String text(URI address) throws Failure {
        try (var errand = outgoing.errand(PATIENT);
                var answer = errand.get(Ask.get(address))) {
            return new String(answer.bytes(), StandardCharsets.UTF_8);
        }
    }

    Trouble trouble(URI address) {
        return trouble(Ask.get(address));
    }

    Trouble trouble(Ask ask) {
        try (var errand = outgoing.errand(SHORT);
                var answer = errand.get(ask)) {
            throw new AssertionError("It went well: " + answer.bytes().length + " bytes");
        } catch (Failure e) {
            return e.trouble();
        }
    }

    @Override
    public void close() {
        outgoing.destroy();
    }
}
