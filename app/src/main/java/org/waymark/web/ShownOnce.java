package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Carries a new secret over the redirect to the one page that shows it, in a cookie that goes to this page alone and ends with it. Whoever
 * loads the page again makes no second secret, and does not see the first one again.
 */
public final class ShownOnce {
    private static final String NAME = "waymark_once";
    private static final Duration UNTIL_IT_IS_SHOWN = Duration.ofMinutes(1);

    private ShownOnce() {}

    public static SeeOther at(String address, String secret, HttpServletRequest request, HttpServletResponse response) {
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        write(address, value, UNTIL_IT_IS_SHOWN, request, response);
        return new SeeOther(address);
    }

    /** Empty where it was shown already. */
    public static Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        var cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue().isEmpty()) return Optional.empty();
        write(request.getRequestURI(), "", Duration.ZERO, request, response);
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void write(
            String path, String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .path(path)
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
