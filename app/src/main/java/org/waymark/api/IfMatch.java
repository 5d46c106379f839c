package org.waymark.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** The version that a change is meant for. */
public record IfMatch(long version) {
    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");

    static IfMatch of(HttpServletRequest request) {
        var header = request.getHeader("If-Match");
        if (header == null) {
            throw new Unreadable(HttpStatus.PRECONDITION_REQUIRED, "no.api.if-match");
        }
        var etag = ETAG.matcher(header.strip());
        if (!etag.matches()) {
            throw new Unreadable(HttpStatus.BAD_REQUEST, "no.api.if-match.form");
        }
        return new IfMatch(Long.parseLong(etag.group(1)));
    }

    /** Goes on only when nobody has changed the thing since. */
    public long require(long current) {
        if (current != version) {
            throw new Unreadable(HttpStatus.PRECONDITION_FAILED, "no.api.if-match.stale", current);
        }
        return version;
    }
}
