package org.waymark.web.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.web.layout.Choice;

/** What was found, by kind. */
public record Found(
        String typed,
        List<String> words,
        List<Group> groups,
        List<Choice> kinds,
        @Nullable String only) {
    public Found {
        words = List.copyOf(words);
        groups = groups.stream().filter(group -> !group.hits().isEmpty()).toList();
        kinds = List.copyOf(kinds);
    }

    /** @param more where all of this kind are; null when they are all here */
    public record Group(
            String label, List<Hit> hits, @Nullable String more) {
        public Group {
            hits = List.copyOf(hits);
        }
    }
}
