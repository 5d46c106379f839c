package org.waymark.people;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;

/**
 * Slows down who guesses: at most ten failures in fifteen minutes for one address of e-mail. For one of the network there are more, since
 * a whole company may stand behind it, and ten slips of the finger must not shut it out.
 */
@Component
class Attempts {
    /** What is attempted, so that resets do not lock sign-in. */
    enum Purpose {
        SIGN_IN(100),
        CHANGE(100),
        /** Each may send a mail to somebody who did not ask for it. */
        RESET(10),
        /** As for a reset, but not counted with it: another's wish must not keep somebody from a new password. */
        ADDRESS(10);

        private final int mostOfNetwork;

        Purpose(int mostOfNetwork) {
            this.mostOfNetwork = mostOfNetwork;
        }
    }

    private static final int MOST_OF_EMAIL = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final AttemptStore store;
    private final Ids ids;
    private final Clock clock;

    Attempts(AttemptStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stands for one attempt until it is forgiven. */
    record Attempt(UUID id, List<String> keys) {}

    /** Notes the attempt first and counts after, each committed at once: of many at the same moment none slips through. */
    Attempt begin(Purpose purpose, EmailAddress email, String ip) {
        var now = clock.instant();
        // hashed: the addresses of strangers are not ours to keep
        var mine = purpose + "-email:" + new Secret(email.folded()).hash();
        var network = purpose + "-ip:" + network(ip);
        refuseAt(MOST_OF_EMAIL, mine, 0, now);
        refuseAt(purpose.mostOfNetwork, network, 0, now);
        var attempt = new Attempt(ids.next(), List.of(mine, network));
        store.add(attempt, now, now.minus(WINDOW));
        try {
            refuseAt(MOST_OF_EMAIL, mine, 1, now);
            refuseAt(purpose.mostOfNetwork, network, 1, now);
        } catch (Refused refused) {
            store.remove(attempt);
            throw refused;
        }
        return attempt;
    }

    /** It was right: it does not count, and neither do earlier mistakes with this e-mail. */
    void forgive(Attempt attempt) {
        store.remove(attempt);
        store.removeAll(attempt.keys().getFirst());
    }

    /** @param own how many of those that are noted are this very one */
    private void refuseAt(int most, String key, int own, Instant now) {
        var times = store.latest(key, now.minus(WINDOW), most + own);
        if (times.size() < most + own) return;
        var free = times.get(most - 1).plus(WINDOW);
        var minutes = Math.max(1, Duration.between(now, free).plusSeconds(59).toMinutes());
        throw new Refused.TooOften(Duration.between(now, free), "no.people.too-many-attempts", minutes);
    }

    /** One customer of a provider has a whole /64 of IPv6 addresses: they count as one. */
    static String network(String ip) {
        try {
            var address = InetAddress.ofLiteral(ip);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8))
                    : address.getHostAddress();
        } catch (IllegalArgumentException e) {
            return "unknown";
        }
    }
}
