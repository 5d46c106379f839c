package org.waymark.talk;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who follows a place. The word nearest to it decides: who follows an objective hears of its key results, but not of the one that
 * it stopped to follow. Owners follow without a word.
 */
final class Following {
    private Following() {}

    /** @param words what people said about the subjects of its rungs */
    static Set<UUID> of(Place place, Map<Subject, Map<UUID, FollowWord>> words) {
        var following = new HashSet<UUID>();
        var decided = new HashSet<UUID>();
        for (var rung : place.rungs()) {
            words.getOrDefault(rung.subject(), Map.of()).forEach((person, word) -> {
                if (decided.add(person) && word.follows()) following.add(person);
            });
            for (var owner : rung.owners()) {
                if (decided.add(owner)) following.add(owner);
            }
        }
        return following;
    }
}
