package org.waymark.api;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.waymark.platform.Refused.Problem;
import org.waymark.platform.Sentence;
import tools.jackson.core.JacksonException;

/** A request that breaks the rules of the API itself, before any rule about goals is asked. */
public final class Unreadable extends RuntimeException {
    private final HttpStatus status;
    private final transient List<Problem> problems;
    private final transient Sentence sentence;

    Unreadable(HttpStatus status, List<Problem> problems, String key, Object... arguments) {
        super(key, null, false, false);
        this.status = status;
        this.problems = List.copyOf(problems);
        this.sentence = new Sentence(key, arguments);
    }

    public Unreadable(HttpStatus status, String key, Object... arguments) {
        this(status, List.of(), key, arguments);
    }

    /** What was sent is not JSON, from here on. */
    public static Unreadable notJson(JacksonException e) {
        var at = e.getLocation();
        return at == null || at.getLineNr() < 1
                ? new Unreadable(HttpStatus.BAD_REQUEST, "no.api.json")
                : new Unreadable(HttpStatus.BAD_REQUEST, "no.api.json-at", at.getLineNr(), at.getColumnNr());
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
