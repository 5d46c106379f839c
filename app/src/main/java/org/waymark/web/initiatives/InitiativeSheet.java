package org.waymark.web.initiatives;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.web.layout.Option;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;

/**
 * The form of an initiative as it is shown.
 *
 * @param of the initiative that is edited; null for a new one
 * @param cycles those that are still open
 * @param parts the key results to choose among for a new one, where it was asked for on the page of their objective
 * @param back where this form is shown by itself
 */
public record InitiativeSheet(
        Typed typed, @Nullable InitiativeView of, List<Cycle> cycles, List<Part> parts, String back, Words words) {
    public InitiativeSheet {
        cycles = List.copyOf(cycles);
        parts = List.copyOf(parts);
    }

    /** A key result to be served. */
    public record Part(UUID id, String title) {}

    public String path() {
        return of == null ? "/initiatives" : of.path();
    }

    public List<Option> cycleOptions() {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.of("work.form.cycle.none")));
        cycles.forEach(cycle -> options.add(new Option(cycle.id().value().toString(), cycle.name())));
        return options;
    }
}
