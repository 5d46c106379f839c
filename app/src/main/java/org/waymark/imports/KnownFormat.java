package org.waymark.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The export of another product, recognised by its headings.
 *
 * @param key names it in words, samples and identities
 * @param marks headings that it always has, folded
 * @param columns what headings mean here that mean something else elsewhere; null: leave it out
 */
public record KnownFormat(String key, Shape shape, Set<String> marks, Map<String, Optional<Slot>> columns) {
    private static final List<KnownFormat> ALL = List.of(
            known("betterworks", Shape.GOALS, "name, type, progress, owner email, categories", Map.of()),
            known(
                    "peoplebox",
                    Shape.GOALS,
                    "row id, parent row ids, goal title, goal type",
                    Map.of("check in type", "", "review cycle id", "")),
            known(
                    "culture-amp",
                    Shape.NUMBERED,
                    "email, name, completion, key result 1 title",
                    Map.of("completion", "PROGRESS", "visibility", "", "priority", "")),
            known(
                    "peoplecues",
                    Shape.KEY_RESULTS,
                    "objective title, owner email id, metric name, metric type",
                    Map.of()),
            known(
                    "engagedly",
                    Shape.GOALS,
                    "goal, goal identifier, notification frequency, assigner",
                    Map.of("status", "", "assigner email id", "")),
            known(
                    "goalscape",
                    Shape.OUTLINE,
                    "main, l1, importance, progress",
                    Map.of("importance", "WEIGHT", "notes", "DESCRIPTION")),
            known(
                    "atlassian",
                    Shape.GOALS,
                    "goal id, key, parent goal id, phase, targeted at",
                    Map.of("key", "", "owner id", "", "created at", "", "type id", "")),
            known(
                    "asana",
                    Shape.GOALS,
                    "gid, is workspace level, metric.initial number value",
                    Map.of("status", "STATUS")),
            known(
                    "clickup",
                    Shape.KEY_RESULTS,
                    "goal id, steps start, steps current, steps end",
                    Map.of(
                            "goal id",
                            "ID",
                            "id",
                            "KEY_RESULT_ID",
                            "name",
                            "KEY_RESULT",
                            "type",
                            "MEASURED_AS",
                            "goal name",
                            "TITLE",
                            "goal pretty id",
                            "TITLE",
                            "completed",
                            "")),
            known("feishu", Shape.NUMBERED, "text, krs.1.text", Map.of("text", "TITLE")),
            known(
                    "purview",
                    Shape.GOALS,
                    "parentokrid, businessdomainid, type",
                    Map.of("createdat", "", "updatedat", "", "businessdomainid", "")),
            known(
                    "burningokr",
                    Shape.KEY_RESULTS,
                    "team, objective, corporate objectives, key result, actual, unit",
                    burning("start", "end", "description")),
            known(
                    "burningokr",
                    Shape.KEY_RESULTS,
                    "team, objective, uebergeordnetes unternehmensziel, key result, aktuell, einheit",
                    burning("start", "ende", "beschreibung")),
            known(
                    "burningokr",
                    Shape.KEY_RESULTS,
                    "team, objective, branch, key result, actual, unit",
                    burning("start", "end", "description")),
            known("oslo", Shape.VALUES, "date, value, comment", Map.of()),
            known("pipware", Shape.PERIODS, "kpi code, customtarget", Map.of()),
            known(
                    "waymark-check-ins",
                    Shape.CHECK_INS,
                    "key result, date, value, confidence",
                    Map.of("value", "CURRENT_VALUE")));

    static List<KnownFormat> all() {
        return ALL;
    }

    /** The one whose marks are all there; of several the one with the most. */
    static Optional<KnownFormat> of(List<String> headings) {
        var folded = headings.stream().map(Headings::fold).collect(Collectors.toSet());
        return ALL.stream()
                .filter(known -> folded.containsAll(known.marks()))
                .filter(known -> !known.key().equals("oslo")
                        || folded.size() == known.marks().size())
                .max((one, other) ->
                        Integer.compare(one.marks().size(), other.marks().size()));
    }

    @Nullable
    Slot slot(String heading) {
        var own = columns.get(Headings.fold(heading));
        return own == null ? Synonyms.of(shape, heading) : own.orElse(null);
    }

    private static Map<String, String> burning(String start, String end, String description) {
        return Map.of(
                start,
                "START_VALUE",
                end,
                "TARGET_VALUE",
                description,
                "KEY_RESULT_DESCRIPTION",
                "progress",
                "",
                "fortschritt",
                "");
    }

    private static KnownFormat known(String key, Shape shape, String marks, Map<String, String> columns) {
        return new KnownFormat(
                key,
                shape,
                Arrays.stream(marks.split(", ")).collect(Collectors.toUnmodifiableSet()),
                columns.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey,
                                one -> one.getValue().isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(Slot.read(one.getValue())))));
    }
}
