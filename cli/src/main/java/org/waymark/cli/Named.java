package org.waymark.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A thing that somebody means: by its id, or by words of its name that no other holds. */
record Named(String id, @Nullable String title, @Nullable String name) {
    private static final int SOME = 10;
    private static final String ID = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

    static String keyResult(Api api, String meant) {
        return one(api, "/key-results", "key result", meant);
    }

    static String kpi(Api api, String meant) {
        return one(api, "/kpis", "KPI", meant);
    }

    private static String one(Api api, String path, String what, String meant) {
        if (isId(meant)) return meant;
        var found = api.list(path, Map.of("q", meant), SOME, Named.class);
        var exactly =
                found.stream().filter(one -> one.text().equalsIgnoreCase(meant)).toList();
        var chosen = exactly.isEmpty() ? found : exactly;
        if (chosen.size() == 1) return chosen.getFirst().id();
        throw chosen.isEmpty()
                ? Refusal.because("there is no %s with the words \"%s\", or you may not see it.".formatted(what, meant))
                : Refusal.because(
                        "more than one %s fits \"%s\"; name one of these:%s".formatted(what, meant, lines(chosen)));
    }

    static boolean isId(String meant) {
        return meant.matches(ID);
    }

    private static String lines(List<Named> found) {
        return found.stream()
                .map(one -> "%n  %s  %s".formatted(one.id(), one.text()))
                .collect(joining());
    }

    private String text() {
        return Objects.requireNonNullElse(title, Objects.requireNonNullElse(name, ""));
    }
}
