package org.waymark.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.waymark.platform.Actor;

/**
 * Knows when an address leads to a thing of another workspace of the same person, who may see it there: whoever follows a link while
 * being in one workspace is told where it leads. Of what one may not see it says nothing.
 */
@Component
class Elsewhere {
    private static final Pattern PATH = Pattern.compile(
            "/(objectives|key-results|kpis|initiatives|teams|people)/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:/.*)?");

    private final ElsewhereQuery query;

    Elsewhere(ElsewhereQuery query) {
        this.query = query;
    }

    /** A workspace in which the thing is. */
    record Home(UUID workspace, String name) {}

    Optional<Home> of(Actor actor, String path) {
        var named = PATH.matcher(path);
        if (!named.matches()) return Optional.empty();
        return query.home(actor, ElsewhereQuery.Kind.of(named.group(1)), UUID.fromString(named.group(2)));
    }
}
