package org.waymark.web.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Status;
import org.waymark.web.layout.Words;

/**
 * Another objective or key result that something is linked with.
 *
 * @param where the team or person it belongs to
 * @param part the key result that is linked there; null when it is the objective as a whole
 * @param own the key result that is linked on this side; null when it is the objective as a whole
 */
public record Relative(
        UUID link,
        boolean contributes,
        Objective.Id objective,
        String title,
        String cycle,
        String where,
        @Nullable Double progress,
        Status status,
        @Nullable Part part,
        @Nullable Part own) {
    /** A key result. */
    public record Part(UUID id, String title) {}

    public String liveName() {
        return "objective:" + objective.value();
    }

    public String path() {
        return part == null ? home() : "/key-results/" + part.id();
    }

    /** The page of the objective, also where a key result of it is linked. */
    public String home() {
        return "/objectives/" + objective.value();
    }

    public String name() {
        return part == null ? title : part.title();
    }

    /** Where it belongs, how far it is, and how it is tied. */
    public String facts(Words words) {
        var facts = new ArrayList<>(List.of(where, cycle));
        facts.add(progress == null ? words.of("layout.no-data") : words.percent(progress));
        facts.add(words.of(contributes ? "objective.tie.contributes" : "objective.tie.supports"));
        if (own != null) facts.add(words.of("objective.tie.through", own.title()));
        return String.join(" · ", facts);
    }
}
