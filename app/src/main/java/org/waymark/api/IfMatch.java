package org.waymark.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.waymark.platform.Refused.Problem;

/** The version that a change is meant for. */
public record IfMatch(long version) {
    static final String NAME = "If-Match";

    static IfMatch of(HttpServletRequest request) {
        var header = request.getHeader(NAME);
        if (header == null) {
            throw new Unreadable(HttpStatus.PRECONDITION_REQUIRED, "no.api.if-match");
        }
        var version = ETag.versionIn(header.strip());
        if (version == null) {
            var wrong = new Problem(NAME, header, "no.api.if-match.form");
            throw new Unreadable(HttpStatus.BAD_REQUEST, List.of(wrong), "no.api.if-match.form");
        }
        return new IfMatch(version);
    }

    /** Goes on only when nobody has changed the thing since; else whoever asks is shown what it is now. */
    public long require(Answer<?> now) {
        if (Objects.requireNonNull(now.version()) != version) {
            throw new Overtaken(version, now);
        }
        return version;
    }
}
