package org.waymark.evidence.changepoints;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.waymark.analytics.Series;
import org.waymark.evidence.ReferenceData;
import org.waymark.evidence.Unreadable;
import tools.jackson.databind.JsonNode;

/**
 * A series in which people marked changes.
 *
 * @param marked the places that each person marked
 * @param period places in a year, 1 where the file does not say
 */
record Annotated(String name, Series series, List<List<Integer>> marked, int period) {
    /** The series of an annotations.json: a folder of JSON beside it. */
    static List<Path> files(Path annotations) {
        var folder = annotations.resolveSibling("series");
        if (!Files.isDirectory(folder)) throw new Unreadable(annotations, "there is no folder series/ beside it");
        return ReferenceData.list(folder)
                .filter(file -> file.toString().endsWith(".json"))
                .toList();
    }

    /** None if there are several series in the file, or nobody marked anything. Throws {@link Unreadable}. */
    static Optional<Annotated> read(Path file, JsonNode annotations) {
        var node = ReferenceData.json(file);
        var name = node.path("name").asString("");
        var series = node.path("series");
        var people = annotations.path(name);
        if (series.size() != 1 || people.isEmpty()) return Optional.empty();
        boolean monthly = node.path("time").path("format").asString("").equals("%Y-%m");
        return Optional.of(new Annotated(
                name,
                values(file, series.path(0).path("raw")),
                people.properties().stream()
                        .map(person -> places(file, person.getValue()))
                        .toList(),
                monthly ? 12 : 1));
    }

    int length() {
        return series.length();
    }

    private static Series values(Path file, JsonNode raw) {
        if (raw.isEmpty()) throw new Unreadable(file, "there are no values");
        return Series.withGaps(IntStream.range(0, raw.size())
                .mapToObj(raw::path)
                .mapToDouble(value -> value.isNumber() ? value.asDouble() : gap(file, value))
                .toArray());
    }

    private static double gap(Path file, JsonNode value) {
        if (value.isNull() || value.asString("").equals("NaN")) return Double.NaN;
        throw new Unreadable(file, "%s is no number".formatted(value));
    }

    private static List<Integer> places(Path file, JsonNode marks) {
        if (!marks.isArray()) throw new Unreadable(file, "its annotations are no list: %s".formatted(marks));
        return IntStream.range(0, marks.size())
                .mapToObj(i -> marks.path(i).asInt())
                .toList();
    }
}
