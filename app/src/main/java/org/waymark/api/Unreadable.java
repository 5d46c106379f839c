package org.waymark.api;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.waymark.platform.Refused.Problem;

/** A request that breaks the rules of the API itself, before any rule about goals is asked. */
final class Unreadable extends RuntimeException {
    private final HttpStatus status;
    private final transient List<Problem> problems;

    Unreadable(HttpStatus status, String message, List<Problem> problems) {
        super(message, null, false, false);
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    Unreadable(HttpStatus status, String message) {
        this(status, message, List.of());
    }

    HttpStatus status() {
        return status;
    }

    List<Problem> problems() {
        return problems;
    }
}
