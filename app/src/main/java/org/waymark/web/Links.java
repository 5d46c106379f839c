package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;

/** Addresses that are shown to be copied: as the browser reached this program. */
public final class Links {
    private Links() {}

    public static String to(HttpServletRequest request, String path) {
        var url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length()) + path;
    }
}
