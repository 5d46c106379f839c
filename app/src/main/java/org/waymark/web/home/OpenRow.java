package org.waymark.web.home;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.web.layout.Typed;

/**
 * The row that is open on a page, with what was typed into it and refused.
 *
 * @param id null when none is open
 */
public record OpenRow(@Nullable UUID id, Typed typed) {
    public boolean is(UUID other) {
        return other.equals(id);
    }

    public Typed typedInto(UUID other) {
        return is(other) ? typed : Typed.nothing();
    }
}
