package org.waymark.outgoing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Addresses of the web as people type them, and as servers send them on. */
public final class WebAddress {
    private static final int LONGEST = 2000;
    private static final int LAST_PORT = 65_535;

    private WebAddress() {}

    /** With {@code http} or {@code https}, a host, and neither name nor password in it; what follows a # is left out. */
    public static Optional<URI> of(String text) {
        try {
            var typed = new URI(text.strip());
            return isWhole(typed) ? Optional.of(withoutFragment(typed)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Scheme, host and port: what belongs to one server and is sent to no other. */
    static String origin(URI address) {
        int port = address.getPort() >= 0 ? address.getPort() : isSecure(address) ? 443 : 80;
        return "%s://%s:%d"
                .formatted(address.getScheme(), address.getHost(), port)
                .toLowerCase(Locale.ROOT);
    }

    static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private static boolean isWhole(URI typed) {
        return (isSecure(typed) || "http".equalsIgnoreCase(typed.getScheme()))
                && typed.getHost() != null
                && typed.getUserInfo() == null
                && typed.getPort() <= LAST_PORT
                && typed.toString().length() <= LONGEST;
    }

    private static URI withoutFragment(URI typed) {
        var text = typed.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? typed : URI.create(text.substring(0, hash));
    }
}
