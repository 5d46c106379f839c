package org.waymark.web.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Refused;

/** What a form shows: what was stored or typed, and what was wrong with it. Nothing typed is ever lost. */
public record Typed(Map<String, List<String>> values, List<Problem> problems, Overtaken overtaken) {
    private static final String VERSION = "version";

    /** Sent by a form that holds one field of several. */
    private static final String PART = "_part";

    /** What is wrong with a field, in words. */
    public record Problem(String field, String message) {}

    public Typed {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
    }

    public Typed(Map<String, List<String>> values, List<Problem> problems) {
        this(values, problems, Overtaken.NOT);
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

    /**
     * What was typed, over what is stored. Where another saved meanwhile each field says what it holds now, and the form goes by the
     * present version: sent again it replaces what was seen.
     */
    public Typed over(Typed stored, Words words) {
        if (values.isEmpty()) return stored;
        var whole = new HashMap<>(values);
        if (values.containsKey(PART)) stored.values().forEach(whole::putIfAbsent);
        if (!isOvertakenBy(stored)) return new Typed(whole, problems);
        whole.put(VERSION, stored.values().get(VERSION));
        return new Typed(whole, problems, new Overtaken(stored.values(), words));
    }

    /** While single fields are wrong, nobody was told yet that another saved. */
    private boolean isOvertakenBy(Typed stored) {
        return problem("") != null
                && stored.values().containsKey(VERSION)
                && !value(VERSION).equals(stored.value(VERSION));
    }

    /** The same form, laid out in another way. */
    public Typed laidOut(Map<String, List<String>> fields, List<Problem> wrong) {
        return new Typed(fields, wrong, overtaken);
    }

    public boolean isOvertaken() {
        return !overtaken.equals(Overtaken.NOT);
    }

    /** What another saved in a field meanwhile, in words; null where it is what was typed. */
    public @Nullable String now(String name) {
        return now(name, List.of());
    }

    /** As above, for a choice. */
    public @Nullable String now(String name, List<Option> options) {
        return overtaken.at(name, values.getOrDefault(name, List.of()), options);
    }

    /** As above, for what is ticked or not. */
    public @Nullable String tickNow(String name, String value) {
        return overtaken.tick(name, value, has(name, value));
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
