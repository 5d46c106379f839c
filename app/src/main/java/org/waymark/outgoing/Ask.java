package org.waymark.outgoing;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question to a server.
 *
 * @param home the server that headers and credentials are meant for: no other one gets them, wherever the way leads
 * @param body null: nothing is sent along, and redirects are followed
 */
public record Ask(
        URI address,
        String home,
        Map<String, String> headers,
        Credentials credentials,
        @Nullable Body body) {
    private static final int SHORTEST_SECRET = 6;

    /** @param type such as {@code application/json} */
    public record Body(String type, String text) {}

    public static Ask get(URI address) {
        return new Ask(address, WebAddress.origin(address), Map.of(), new Credentials.None(), null);
    }

    public static Ask post(URI address, Body body) {
        return new Ask(address, WebAddress.origin(address), Map.of(), new Credentials.None(), body);
    }

    public Ask with(Map<String, String> headers) {
        return new Ask(address, home, Headers.checked(headers), credentials, body);
    }

    public Ask as(Credentials credentials) {
        return new Ask(address, home, headers, credentials, body);
    }

    /** The same elsewhere, such as on the next page. */
    public Ask at(URI address) {
        return new Ask(address, home, headers, credentials, body);
    }

    boolean isAtHome() {
        return WebAddress.origin(address).equals(home);
    }

    String host() {
        return address.getHost();
    }

    /** A message without what must not stand in it. */
    String withoutSecrets(String message) {
        var clean = message;
        for (var secret : credentials.secrets()) {
            if (!secret.isEmpty()) clean = clean.replace(secret, "•••");
        }
        for (var value : headers.values()) {
            if (value.length() >= SHORTEST_SECRET) clean = clean.replace(value, "•••");
        }
        return clean;
    }
}
