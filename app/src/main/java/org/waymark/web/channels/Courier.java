package org.waymark.web.channels;

import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.outgoing.Addresses;
import org.waymark.outgoing.Ask;
import org.waymark.outgoing.Failure;
import org.waymark.outgoing.Limits;
import org.waymark.outgoing.Outgoing;
import org.waymark.platform.Messages;

/**
 * Brings a message to a room. Addresses within the own network are refused unless whoever runs the server allows them: an admin of a
 * workspace shall not reach what only the server can. Redirects are not followed.
 */
@Component
class Courier {
    /** Answers of rooms are a word or a sentence. */
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(10), 64 * 1024, 64 * 1024);

    private final Outgoing outgoing;
    private final Addresses addresses;
    private final Messages messages;

    Courier(
            Outgoing outgoing,
            Addresses addresses,
            Messages messages,
            @Value("${waymark.channels.private:false}") boolean mayReachPrivate) {
        this.outgoing = outgoing;
        this.addresses = mayReachPrivate ? addresses.everywhere() : addresses;
        this.messages = messages;
    }

    /** Throws when it did not arrive. */
    void bring(URI address, String json) throws Undelivered {
        try (var errand = outgoing.errand(LIMITS, addresses);
                var answer = errand.ask(Ask.post(address, new Ask.Body("application/json", json)))) {
            if (answer.status() / 100 != 2) throw new Undelivered(answer.status(), answer.saying());
        } catch (Failure e) {
            throw new Undelivered(
                    messages.of(e.trouble().sentence()), !e.trouble().mayPass());
        }
    }

    /** It did not arrive. */
    static final class Undelivered extends Exception {
        private final boolean isFinal;

        private Undelivered(int status, String why) {
            this(
                    "HTTP " + status + (why.isBlank() ? "." : ": " + why + "."),
                    status / 100 == 3 || status / 100 == 4 && status != 408 && status != 429);
        }

        private Undelivered(String why, boolean isFinal) {
            super(why);
            this.isFinal = isFinal;
        }

        /** Whether trying again is of no use: the address is no more, or nothing may be sent there. */
        boolean isFinal() {
            return isFinal;
        }
    }
}
