package org.waymark.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;

/** A request whose body is a file, whatever it holds: read as a stream by who knows how much of it may be read. */
public final class FileSent {
    private final HttpServletRequest request;

    private FileSent(HttpServletRequest request) {
        this.request = request;
    }

    static FileSent of(HttpServletRequest request) {
        return new FileSent(request);
    }

    boolean hasKey() {
        return request.getHeader("Idempotency-Key") != null;
    }

    /** @param body what was read of it */
    Call call(String besides, InputStream body) throws IOException {
        return Call.of(request, besides, body);
    }

    /** To be read once. */
    public InputStream content() {
        try {
            return request.getInputStream();
        } catch (IOException e) {
            throw new Unreadable(HttpStatus.BAD_REQUEST, "no.api.body-short");
        }
    }
}
