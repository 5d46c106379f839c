package org.waymark.api;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.waymark.platform.Refused.Problem;
import org.waymark.platform.Sentence;

/** A request that breaks the rules of the API itself, before any rule about goals is asked. */
final class Unreadable extends RuntimeException {
    private final HttpStatus status;
    private final transient List<Problem> problems;
    private final transient Sentence sentence;

    Unreadable(HttpStatus status, List<Problem> problems, String key, Object... arguments) {
        super(key, null, false, false);
        this.status = status;
        this.problems = List.copyOf(problems);
        this.sentence = new Sentence(key, arguments);
    }

    Unreadable(HttpStatus status, String key, Object... arguments) {
        this(status, List.of(), key, arguments);
    }

    Sentence sentence() {
        return sentence;
    }

    HttpStatus status() {
        return status;
    }

    List<Problem> problems() {
        return problems;
    }
}
