package org.waymark.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of the same page in another cycle. */
final class CycleAddress {
    private CycleAddress() {}

    static String with(HttpServletRequest request, String slug) {
        var address = UriComponentsBuilder.fromPath(request.getRequestURI());
        if (request.getMethod().equals("GET") && request.getQueryString() != null) {
            address.query(request.getQueryString());
        }
        return address.replaceQueryParam("cycle", slug).build().toUriString();
    }
}
