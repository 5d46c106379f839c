package org.waymark.web.layout;

import java.util.List;
import java.util.Map;
import org.waymark.objectives.Status;

/** How many of each status, as one thin bar with its sentence. */
public record Mix(List<Part> parts) {
    private static final List<Status> ORDER =
            List.of(Status.ON_TRACK, Status.DONE, Status.AT_RISK, Status.OFF_TRACK, Status.NOT_STARTED, Status.NO_DATA);

    public record Part(Mark mark, int count) {}

    public Mix {
        parts = parts.stream().filter(part -> part.count() > 0).toList();
    }

    /** How many of each status, in the order that a bar shows them. */
    public static Mix of(Map<Status, Integer> counts, Words words) {
        return new Mix(ORDER.stream()
                .map(status -> new Part(Mark.of(status, words), counts.getOrDefault(status, 0)))
                .toList());
    }

    /** "3 on track, 1 at risk". */
    public String sentence(Words words) {
        return words.list(parts.stream()
                .map(part ->
                        words.of("layout.mix", part.count(), part.mark().word().toLowerCase(words.locale())))
                .toList());
    }
}
