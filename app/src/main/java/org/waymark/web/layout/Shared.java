package org.waymark.web.layout;

import java.util.UUID;
import java.util.function.Function;
import org.waymark.platform.Actor;
import org.waymark.platform.LastWrite;
import org.waymark.platform.UntilNextWrite;

/**
 * What readers who see alike share of pages: read for the first of them, then kept until anything is written (ADR 020). For pages that
 * only read.
 *
 * @param <K> all that decides what is read, besides the reader
 */
public final class Shared<K, V> {
    private final UntilNextWrite<Key<K>, V> kept;

    /** @param most answers at once */
    public Shared(LastWrite lastWrite, int most) {
        kept = new UntilNextWrite<>(lastWrite, most);
    }

    private record Key<K>(UUID workspace, boolean admins, K wanted) {}

    /**
     * @param seen of the page
     * @param read for this reader or, where that is the same, for anybody of the role
     */
    public V of(Actor actor, Seen seen, K wanted, Function<Actor, V> read) {
        if (!seen.alike()) return read.apply(actor);
        var key = new Key<>(actor.workspace(), actor.isAdmin(), wanted);
        return kept.at(key, seen.lastWrite(), () -> read.apply(actor.anyOfRole()));
    }
}
