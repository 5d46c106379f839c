package org.waymark.web.picks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Folding;

/**
 * Something that can be picked by its name.
 *
 * @param of the objective of a key result; else null
 * @param hint tells it from others of the same name: an address, a cycle
 */
public record Pick(UUID id, @Nullable UUID of, String name, String hint) {
    static Pick of(UUID id, String name, String hint) {
        return new Pick(id, null, name, hint);
    }

    public String label() {
        return hint.isEmpty() ? name : name + " (" + hint + ")";
    }

    /** In a meeting people go by a part of their name. */
    boolean isCalled(String text) {
        return (" " + Folding.fold(name) + " ").contains(" " + Folding.fold(text) + " ");
    }

    boolean isMeantBy(String text) {
        var typed = Folding.fold(text);
        return typed.equals(Folding.fold(name))
                || typed.equals(Folding.fold(label()))
                || typed.equals(Folding.fold(hint));
    }
}
