package org.waymark.talk;

import java.util.List;
import java.util.UUID;

/**
 * Somebody who may be meant by a call.
 *
 * @param keys what calls it, folded: the name, and of a person also the address
 * @param mayRead whether it sees what is talked about; of a team: whether somebody in it does
 */
record Candidate(Mention.Party party, UUID id, List<String> keys, boolean mayRead) {
    Candidate {
        keys = List.copyOf(keys);
    }
}
