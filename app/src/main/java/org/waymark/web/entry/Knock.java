package org.waymark.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.people.Sessions;
import org.waymark.people.SignIn;
import org.waymark.web.security.SessionCookie;

/** Opens a session for who has the password and hands over its cookie. */
@Component
class Knock {
    private final Sessions sessions;
    private final SessionCookie cookie;

    Knock(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    void open(Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        var session = sessions.signIn(new SignIn(
                credentials.email(),
                credentials.password(),
                credentials.remembered(),
                request.getHeader("User-Agent"),
                request.getRemoteAddr()));
        cookie.write(session.token(), session.remembered(), request, response);
    }

    /** What somebody knocks with. */
    record Credentials(@Nullable String email, @Nullable String password, boolean remembered) {
        @Override
        public String toString() {
            return "Credentials[…]";
        }
    }
}
