package org.waymark.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waymark.kpis.PushTokens;
import org.waymark.people.Sessions;
import org.waymark.people.SignedIn;
import org.waymark.people.Tokens;

/**
 * Finds out who knocks: a token in the header (API only), else the cookie of a session. One SQL statement either way. A push token
 * is known at the one address that takes it in, and a stranger everywhere else.
 */
final class SessionFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final String PUSH = "/api/v1/push";

    private final Sessions sessions;
    private final Tokens tokens;
    private final PushTokens pushTokens;
    private final SessionCookie cookie;

    SessionFilter(Sessions sessions, Tokens tokens, PushTokens pushTokens, SessionCookie cookie) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.pushTokens = pushTokens;
        this.cookie = cookie;
    }

    /** The token of an API request, if it carries one. */
    static @Nullable String bearer(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null
                        && header.startsWith(BEARER)
                        && request.getRequestURI().startsWith("/api/")
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    /** The page that says what went wrong is one of somebody who is signed in. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPush(request)) {
            sender(request).ifPresent(SessionFilter::know);
        } else {
            who(request).ifPresent(known -> {
                know(known);
                known.session().filter(SignedIn::renewed).ifPresent(_ -> cookie.renew(request, response));
            });
        }
        chain.doFilter(request, response);
    }

    static boolean isPush(HttpServletRequest request) {
        return request.getRequestURI().equals(PUSH);
    }

    private static void know(Authentication known) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(known);
        SecurityContextHolder.setContext(context);
    }

    private Optional<KnownSender> sender(HttpServletRequest request) {
        var token = bearer(request);
        return token == null ? Optional.empty() : pushTokens.resolve(token).map(KnownSender::new);
    }

    private Optional<KnownPerson> who(HttpServletRequest request) {
        var token = bearer(request);
        if (token != null) {
            return tokens.resolve(token).map(KnownPerson::of);
        }
        var secret = cookie.read(request);
        return secret == null ? Optional.empty() : sessions.resolve(secret).map(KnownPerson::of);
    }
}
