package org.waymark.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import org.waymark.web.Addresses;

/** Carries the word about what was just done over the redirect that follows it, in a cookie that lives for one page. */
public final class Toasts {
    private static final String NAME = "waymark_toast";

    /** Browsers keep cookies of 4 KB. */
    private static final int LONGEST_TEXT = 300;

    private static final int LONGEST_UNDO = 1500;

    private Toasts() {}

    /** Shown on the next page; without the way back where its address is no sensible one. */
    public static void leave(HttpServletResponse response, String text, @Nullable String undo) {
        var content = (undo == null || undo.length() > LONGEST_UNDO ? "" : undo) + "\n" + cut(text);
        write(response, Base64.getUrlEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)), 20);
    }

    static Optional<Toast> read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        try {
            var content = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
            var parts = content.split("\n", 2);
            return parts.length < 2 || parts[1].length() > LONGEST_TEXT
                    ? Optional.empty()
                    : Optional.of(new Toast(parts[1], Addresses.isLocal(parts[0]) ? parts[0] : null));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) return text;
        int end = LONGEST_TEXT - (Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 2)) ? 2 : 1);
        return text.substring(0, end) + "…";
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, NAME) != null) {
            write(response, "", 0);
        }
    }

    private static void write(HttpServletResponse response, String value, long seconds) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(seconds)
                        .build()
                        .toString());
    }
}
