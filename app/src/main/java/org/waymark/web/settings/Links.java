package org.waymark.web.settings;

import jakarta.servlet.http.HttpServletRequest;

/** Addresses that are shown to be copied: as the browser reached this program. */
final class Links {
    private Links() {}

    static String to(HttpServletRequest request, String path) {
        var url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length()) + path;
    }
}
