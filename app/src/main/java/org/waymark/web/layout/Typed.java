package org.waymark.web.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Refused;

/** What a form shows: what was stored or typed, and what was wrong with it. Nothing typed is ever lost. */
public record Typed(Map<String, List<String>> values, List<Problem> problems) {
    /** What is wrong with a field, in words. */
    public record Problem(String field, String message) {}

    public Typed {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
    }

    public static Typed nothing() {
        return new Typed(Map.of(), List.of());
    }

    /** The form as it stands before anybody typed. */
    public static Typed from(Map<String, String> stored) {
        var values = new HashMap<String, List<String>>();
        stored.forEach((name, value) -> values.put(name, List.of(value)));
        return new Typed(values, List.of());
    }

    /** The form as it came in; fits {@code request.getParameterMap()}. */
    public static Typed sent(Map<String, String[]> parameters) {
        var values = new HashMap<String, List<String>>();
        parameters.forEach((name, value) -> values.put(name, List.of(value)));
        return new Typed(values, List.of());
    }

    /** The form as it came in and was refused; fits {@code request.getParameterMap()}. */
    public static Typed refused(Map<String, String[]> parameters, List<Refused.Problem> problems, Words words) {
        return new Typed(
                sent(parameters).values(),
                problems.stream()
                        .map(problem -> new Problem(problem.field(), words.of(problem.sentence())))
                        .toList());
    }

    public String value(String name) {
        var all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** Whether a choice of several is ticked. */
    public boolean has(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    public @Nullable String problem(String name) {
        return problems.stream()
                .filter(problem -> problem.field().equals(name))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }
}
