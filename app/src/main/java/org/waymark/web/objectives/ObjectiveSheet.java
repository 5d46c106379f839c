package org.waymark.web.objectives;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.Objective;
import org.waymark.people.Level;
import org.waymark.web.layout.Option;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.library.Begun;

/**
 * The form of an objective as it is shown.
 *
 * @param of the objective that is edited; null for a new one
 * @param cycles those that are still open
 * @param begun the template that a new one begins with; null: none
 */
public record ObjectiveSheet(
        Typed typed,
        @Nullable ObjectiveView of,
        List<Cycle> cycles,
        @Nullable Begun begun,
        Words words) {
    public ObjectiveSheet {
        cycles = List.copyOf(cycles);
    }

    public String path() {
        return of == null ? "/objectives" : of.path();
    }

    /** Where this form is shown by itself. */
    public String back() {
        return of == null ? "/objectives/new" : of.path() + "/edit";
    }

    /** Under which name the device keeps what was typed: each template has its own. */
    public String draft() {
        return begun == null ? back() : back() + "?template=" + begun.template().key();
    }

    public List<Option> cycleOptions() {
        return cycles.stream()
                .map(cycle -> new Option(cycle.id().value().toString(), cycle.name()))
                .toList();
    }

    public List<Option> levels() {
        return options(Level.values(), "objective.form.level.");
    }

    public List<Option> kinds() {
        return options(Objective.Kind.values(), "objective.kind.");
    }

    public List<Option> ways() {
        return List.of(
                new Option("UP", words.of("objective.aim.way.up")),
                new Option("DOWN", words.of("objective.aim.way.down")));
    }

    private <E extends Enum<E>> List<Option> options(E[] values, String prefix) {
        return Arrays.stream(values)
                .map(value ->
                        new Option(value.name(), words.of(prefix + value.name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
