package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Addresses that came from outside and are about to be followed. */
public final class Addresses {
    private Addresses() {}

    /** A path within this program: no other host, no other scheme, nothing that a browser would read as one. */
    public static boolean isLocal(@Nullable String address) {
        return address != null
                && address.length() <= 2000
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().allMatch(c -> c > ' ' && c != '\\' && c != 0x7f);
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
