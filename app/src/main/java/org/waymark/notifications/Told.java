package org.waymark.notifications;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Who is told of a fact, and why.
 *
 * @param says the key of the sentence
 */
record Told(Reason reason, String says, List<UUID> persons) {
    static final Told NOBODY = new Told(Reason.CHANGED, "", List.of());

    Told {
        persons = List.copyOf(persons);
    }

    static Told of(Reason reason, String says, Collection<UUID> persons) {
        return new Told(reason, says, List.copyOf(persons));
    }
}
