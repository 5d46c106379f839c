package org.waymark.api;

import java.util.Objects;
import org.waymark.platform.Sentence;

/** Somebody else changed the thing after it was got. */
final class Overtaken extends RuntimeException {
    private final long known;
    private final transient Answer<?> now;

    Overtaken(long known, Answer<?> now) {
        super("Changed after version " + known, null, false, false);
        this.known = known;
        this.now = now;
    }

    /** The version that the change was meant for. */
    long known() {
        return known;
    }

    Answer<?> now() {
        return now;
    }

    Sentence sentence() {
        return new Sentence("no.api.if-match.stale", Objects.requireNonNull(now.version()), known);
    }
}
