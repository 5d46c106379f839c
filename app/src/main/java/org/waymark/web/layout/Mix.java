package org.waymark.web.layout;

import java.util.List;

/** How many of each status, as one thin bar with its sentence. */
public record Mix(List<Part> parts) {
    public record Part(Mark mark, int count) {}

    public Mix {
        parts = parts.stream().filter(part -> part.count() > 0).toList();
    }

    /** "3 on track, 1 at risk". */
    public String sentence(Words words) {
        return words.list(parts.stream()
                .map(part ->
                        words.of("layout.mix", part.count(), part.mark().word().toLowerCase(words.locale())))
                .toList());
    }
}
