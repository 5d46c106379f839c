package org.waymark.outgoing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of OAuth 2, kept until shortly before they end; a token that is no longer taken is forgotten. */
final class Tokens {
    /** The clocks of two servers differ. */
    private static final Duration EARLY = Duration.ofSeconds(30);

    /** When the server does not say how long. */
    private static final Duration USUAL = Duration.ofMinutes(5);

    private final Map<Credentials.Client, Kept> kept = new ConcurrentHashMap<>();
    private final Clock clock;

    Tokens(Clock clock) {
        this.clock = clock;
    }

    private record Kept(Credentials.Bearer token, Instant end) {}

    /** What a server answers (RFC 6749, sections 5.1 and 5.2). */
    private record Said(
            @Nullable String access_token,
            @Nullable Double expires_in,
            @Nullable String error) {}

    Credentials.Bearer of(Credentials.Client client, Errand errand) throws Failure {
        var known = kept.get(client);
        if (known != null && clock.instant().isBefore(known.end())) return known.token();
        var fresh = fetched(client, errand);
        kept.put(client, fresh);
        return fresh.token();
    }

    void forget(Credentials.Client client) {
        kept.remove(client);
    }

    private Kept fetched(Credentials.Client client, Errand errand) throws Failure {
        var ask = Ask.post(client.tokenAddress(), new Ask.Body("application/x-www-form-urlencoded", form(client)))
                .with(Map.of("Accept", "application/json"))
                .as(new Credentials.Basic(encoded(client.id()), encoded(client.secret())));
        try (var answer = errand.send(ask)) {
            var said = read(answer);
            var token = said.access_token();
            if (answer.status() != 200 || token == null || token.isBlank()) throw refused(answer, said);
            return new Kept(new Credentials.Bearer(token), clock.instant().plus(lifetime(said)));
        }
    }

    private static Duration lifetime(Said said) {
        var seconds = said.expires_in();
        if (seconds == null) return USUAL;
        var life = Duration.ofSeconds(Math.min(seconds.longValue(), 86_400)).minus(EARLY);
        return life.isNegative() ? Duration.ZERO : life;
    }

    private static Said read(Answer answer) throws Failure {
        try {
            return JsonMapper.shared().readValue(answer.bytes(), Said.class);
        } catch (JacksonException e) {
            return new Said(null, null, null);
        }
    }

    private static Failure refused(Answer answer, Said said) {
        if (answer.status() >= 500) return new Failure(new Trouble.Status(answer.host(), answer.status(), ""));
        var error = said.error() == null ? "" : said.error();
        return new Failure(new Trouble.NoToken(answer.host(), error.matches("[a-z_]{1,40}") ? error : ""));
    }

    private static String form(Credentials.Client client) {
        var form = new StringJoiner("&").add("grant_type=client_credentials");
        if (!client.scope().isBlank()) form.add("scope=" + encoded(client.scope()));
        if (!client.audience().isBlank()) form.add("audience=" + encoded(client.audience()));
        return form.toString();
    }

    /** Name and password are written like a form before they become a header (RFC 6749, section 2.3.1). */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
