package org.waymark.web.channels;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Brings a message to a room. Addresses within the own network are refused unless whoever runs the server allows them: an admin of a
 * workspace shall not reach what only the server can. Redirects are not followed, so that no other address is reached by one.
 */
@Component
class Courier {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Answers of rooms are a word or a sentence. */
    private static final int LONGEST_ANSWER = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final boolean mayReachPrivate;

    Courier(@Value("${waymark.channels.private:false}") boolean mayReachPrivate) {
        this.mayReachPrivate = mayReachPrivate;
    }

    /** Throws when it did not arrive. */
    void bring(URI address, String json) throws Undelivered {
        refusePrivate(address);
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Waymark")
                .POST(BodyPublishers.ofString(json))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) throw new Undelivered(answer.statusCode(), shortened(answer.body()));
        } catch (IOException e) {
            throw new Undelivered(
                    0, e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Undelivered(0, "Interrupted");
        }
    }

    /** It did not arrive. */
    static final class Undelivered extends Exception {
        private final int status;

        /** @param status what the other side answered; 0: it did not answer, or was not asked */
        private Undelivered(int status, String why) {
            super(status == 0 ? why : "HTTP " + status + (why.isBlank() ? "" : ": " + why));
            this.status = status;
        }

        /** Whether trying again is of no use: the address is no more, or nothing may be sent there. */
        boolean isFinal() {
            return status / 100 == 4 && status != 408 && status != 429;
        }
    }

    private void refusePrivate(URI address) throws Undelivered {
        if (mayReachPrivate) return;
        try {
            for (var one : InetAddress.getAllByName(address.getHost())) {
                if (isPrivate(one)) throw new Undelivered(403, "the address is within the own network");
            }
        } catch (UnknownHostException e) {
            throw new Undelivered(0, "Unknown host");
        }
    }

    static boolean isPrivate(InetAddress address) {
        var bytes = address.getAddress();
        boolean isUnique = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc; // fc00::/7, RFC 4193
        boolean isShared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64; // 100.64.0.0/10, RFC 6598
        return isUnique
                || isShared
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }

    private static String shortened(String answer) {
        var line = answer.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(LONGEST_ANSWER, line.length()));
    }
}
