package org.waymark.web.alignment;

import java.util.List;

/**
 * A relative with its own relatives in the same direction.
 *
 * @param next those that are here
 * @param more whether there are some that come when they are unfolded
 */
public record Kin(Relative of, List<Kin> next, boolean more) {
    public Kin {
        next = List.copyOf(next);
    }

    boolean isOf(Relative other) {
        return of.link().equals(other.link());
    }
}
