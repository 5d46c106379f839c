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
            throw new Unreadable(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "Say which version you change: send the ETag that you were given in the header If-Match.");
        }
        var etag = ETAG.matcher(header.strip());
        if (!etag.matches()) {
            throw new Unreadable(
                    HttpStatus.BAD_REQUEST, "If-Match holds one ETag as it was given, for example \"3\" with quotes.");
        }
        return new IfMatch(Long.parseLong(etag.group(1)));
    }

    /** Goes on only when nobody has changed the thing since. */
    public long require(long current) {
        if (current != version) {
            throw new Unreadable(
                    HttpStatus.PRECONDITION_FAILED,
                    "It was changed meanwhile: this is version %d now. Get it again and change that."
                            .formatted(current));
        }
        return version;
    }
}
