package org.waymark.talk;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who is called in a comment.
 *
 * @param persons whom that reaches: those named, and of each team those who may see what is talked about; not the author
 */
record Called(List<Mention> mentions, Set<UUID> persons) {
    /** Beyond these a call is a circular letter. */
    static final int MOST = 100;

    Called {
        mentions = List.copyOf(mentions);
        persons = Set.copyOf(persons);
    }
}
