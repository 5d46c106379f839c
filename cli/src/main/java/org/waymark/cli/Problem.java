package org.waymark.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Why the server refused, in its own words (RFC 9457): a sentence, and each value that was wrong. */
record Problem(String detail, List<Wrong> errors) {
    private static final int MOST = 20;

    record Wrong(String field, String value, String message) {
        String line() {
            var what = field.isEmpty() ? value : field + (value.isEmpty() ? "" : " " + value);
            return what.isEmpty() ? message : what + ": " + message;
        }
    }

    static Problem of(JsonNode body) {
        var errors = new ArrayList<Wrong>();
        for (var one : body.path("errors")) {
            errors.add(new Wrong(text(one, "field"), text(one, "value"), text(one, "message")));
        }
        return new Problem(text(body, "detail"), errors);
    }

    String text() {
        if (errors.isEmpty()) return detail;
        if (errors.size() == 1) return errors.getFirst().line();
        var more =
                errors.size() > MOST ? Stream.of("  ... and " + (errors.size() - MOST) + " more") : Stream.<String>of();
        var lines = errors.stream().limit(MOST).map(one -> "  " + one.line());
        return Stream.concat(Stream.concat(Stream.of(detail), lines), more).collect(joining(System.lineSeparator()));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
