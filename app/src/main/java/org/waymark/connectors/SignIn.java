package org.waymark.connectors;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.outgoing.Credentials;
import org.waymark.outgoing.WebAddress;

/**
 * How a server on the web is told who asks; the secret itself is kept apart.
 *
 * @param user the name, the id of a client, or the header that holds a key
 * @param tokenAddress where a client of OAuth 2 gets its tokens; null for all others
 */
record SignIn(Way way, String user, @Nullable URI tokenAddress, String scope, String audience) {
    static final List<Setting> SETTINGS = List.of(
            Setting.choice("signIn", "none", "basic", "bearer", "key", "client"),
            Setting.line("user"),
            Setting.secret("secret"),
            Setting.line("tokenAddress").leading(),
            Setting.line("scope"),
            Setting.line("audience"));

    enum Way {
        NONE,
        BASIC,
        BEARER,
        KEY,
        CLIENT
    }

    static SignIn of(Settings settings) {
        var way = settings.choice("signIn", Way.class);
        var user = settings.line("user", 200);
        var address = settings.line("tokenAddress", 2000);
        var tokenAddress = WebAddress.of(address).orElse(null);
        if (way == Way.CLIENT && tokenAddress == null) settings.refuse("tokenAddress", "no.outgoing.address", address);
        if ((way == Way.BASIC || way == Way.CLIENT) && user.isEmpty()) settings.refuse("user", "no.text.missing", 200);
        if (way == Way.KEY && !Credentials.Key.isHeader(user)) settings.refuse("user", "no.connectors.web.header");
        return new SignIn(way, user, tokenAddress, settings.line("scope", 500), settings.line("audience", 500));
    }

    Credentials with(Opened secrets) {
        var secret = secrets.of("secret");
        return switch (way) {
            case NONE -> new Credentials.None();
            case BASIC -> new Credentials.Basic(user, secret);
            case BEARER -> new Credentials.Bearer(secret);
            case KEY -> new Credentials.Key(user, secret);
            case CLIENT -> client(secret);
        };
    }

    private Credentials client(String secret) {
        if (tokenAddress == null) throw new IllegalStateException("A client needs the address of its tokens");
        return new Credentials.Client(tokenAddress, user, secret, scope, audience);
    }
}
