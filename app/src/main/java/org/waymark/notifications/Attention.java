package org.waymark.notifications;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What one person said about hearing of things.
 *
 * @param words of each thing whether the person follows it, or stopped to
 */
record Attention(Map<UUID, Boolean> words) {
    static final Attention NO_WORD = new Attention(Map.of());

    Attention {
        words = Map.copyOf(words);
    }

    Set<UUID> followed() {
        return words.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    boolean hasStopped(UUID thing) {
        return !words.getOrDefault(thing, true);
    }

    /** The nearest word decides, and one's own key result is nearer than a word about its objective. */
    boolean hasStopped(UUID person, Movement one) {
        var word = words.get(one.keyResult());
        if (word != null) return !word;
        return !one.owner().equals(person) && hasStopped(one.objective());
    }
}
