package org.waymark.outgoing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** By what a server knows who asks. None of them shows its secret as text. */
public sealed interface Credentials {
    record None() implements Credentials {}

    record Basic(String name, String password) implements Credentials {
        @Override
        public String toString() {
            return "Basic[%s]".formatted(name);
        }
    }

    record Bearer(String token) implements Credentials {
        @Override
        public String toString() {
            return "Bearer[]";
        }
    }

    /** A header of its own that holds a key. */
    record Key(String header, String value) implements Credentials {
        public Key {
            header = Headers.checked(header);
        }

        public static boolean isHeader(String name) {
            return Headers.isOpen(name);
        }

        @Override
        public String toString() {
            return "Key[%s]".formatted(header);
        }
    }

    /**
     * OAuth 2, client credentials (RFC 6749, section 4.4): a token is fetched and used until it ends.
     *
     * @param scope may be empty
     * @param audience what some servers want to know besides; may be empty
     */
    record Client(URI tokenAddress, String id, String secret, String scope, String audience) implements Credentials {
        @Override
        public String toString() {
            return "Client[%s at %s]".formatted(id, tokenAddress.getHost());
        }
    }

    /** Those of a client stand in no header before it has its token. */
    default Map<String, String> headers() {
        return switch (this) {
            case Basic(var name, var password) -> Map.of("Authorization", "Basic " + base64(name + ":" + password));
            case Bearer(var token) -> Map.of("Authorization", "Bearer " + token);
            case Key(var header, var value) -> Map.of(header, value);
            case None _, Client _ -> Map.of();
        };
    }

    /** What must never stand in a message. */
    default List<String> secrets() {
        return switch (this) {
            case Basic(var name, var password) -> List.of(base64(name + ":" + password), password);
            case Bearer(var token) -> List.of(token);
            case Key key -> List.of(key.value());
            case Client client -> List.of(client.secret());
            case None _ -> List.of();
        };
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
