package org.waymark.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie that carries the secret of a session. Scripts cannot read it, other sites cannot send it with a form. */
@Component
public class SessionCookie {
    private static final String NAME = "waymark";
    private static final Duration REMEMBERED = Duration.ofDays(30);

    @Nullable
    String read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null || cookie.getValue().isBlank() ? null : cookie.getValue();
    }

    /** A remembered session was extended: the cookie lives on with it. */
    void renew(HttpServletRequest request, HttpServletResponse response) {
        var secret = read(request);
        if (secret != null) {
            add(response, cookie(secret, request).maxAge(REMEMBERED).build());
        }
    }

    public void write(String secret, boolean remembered, HttpServletRequest request, HttpServletResponse response) {
        var cookie = cookie(secret, request);
        add(response, remembered ? cookie.maxAge(REMEMBERED).build() : cookie.build());
    }

    public void remove(HttpServletRequest request, HttpServletResponse response) {
        add(response, cookie("", request).maxAge(0).build());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String value, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/");
    }

    private static void add(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
