package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that came from outside and are about to be followed. */
public final class Addresses {
    private static final Pattern PAGE = Pattern.compile("/(?!api/|assets/|live$|error$)[A-Za-z0-9/_~-]*");

    private Addresses() {}

    /** A path within this program: no other host, no other scheme, nothing that a browser would read as one. */
    public static boolean isLocal(@Nullable String address) {
        return address != null
                && address.length() <= 2000
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().allMatch(c -> c > ' ' && c != '\\' && c != 0x7f);
    }

    /** One that a refused form may lead back to: a page, with a path and a query that the server can read. */
    static boolean isPage(@Nullable String address) {
        if (!isLocal(address)) return false;
        var parts = String.valueOf(address).split("\\?", 2);
        return PAGE.matcher(parts[0]).matches() && (parts.length == 1 || isReadable(parts[1]));
    }

    private static boolean isReadable(String query) {
        try {
            return !URLDecoder.decode(query, StandardCharsets.UTF_8).contains("\uFFFD");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    public static String localOr(@Nullable String address, String otherwise) {
        return isLocal(address) ? String.valueOf(address) : otherwise;
    }

    /** The page on which a button stood that may stand on any. */
    public static String before(HttpServletRequest request, String otherwise) {
        var referer = request.getHeader("Referer");
        return localOr(referer == null ? "" : referer.replaceFirst("^https?://[^/]+", ""), otherwise);
    }
}
