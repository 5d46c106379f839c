package org.waymark.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of the same page in another cycle; from what lives in one cycle, that of its kind in the other. */
final class CycleAddress {
    private CycleAddress() {}

    static String with(HttpServletRequest request, String slug) {
        var addressed = Addressed.in(request.getRequestURI());
        if (addressed.isPresent()) return addressed.get().list() + "?cycle=" + slug;
        var address = UriComponentsBuilder.fromPath(request.getRequestURI());
        if (request.getMethod().equals("GET") && request.getQueryString() != null) {
            address.query(request.getQueryString());
        }
        return address.replaceQueryParam("cycle", slug).build().toUriString();
    }
}
