package org.waymark.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A small file of each kind that is understood, to download; each of them is imported in a test.
 *
 * @param key names the kind in words
 * @param name of the file
 */
public record SampleFile(String key, String name) {
    private static final List<SampleFile> ALL = List.of(
            of("waymark-goals", "csv"),
            of("waymark-key-results", "xlsx"),
            of("waymark-check-ins", "csv"),
            of("waymark-kpis", "csv"),
            of("waymark-values", "csv"),
            of("waymark-periods", "xlsx"),
            of("waymark-people", "csv"),
            of("waymark-teams", "csv"),
            of("waymark-german", "csv"),
            of("waymark-spanish", "csv"),
            of("viva-goals", "csv"),
            of("betterworks", "csv"),
            of("peoplebox", "csv"),
            of("culture-amp", "csv"),
            of("peoplecues", "xlsx"),
            of("engagedly", "csv"),
            of("goalscape", "csv"),
            of("atlassian", "csv"),
            of("asana", "json"),
            of("clickup", "json"),
            of("feishu", "json"),
            of("purview", "json"),
            of("burningokr", "xlsx"),
            of("burningokr-german", "csv"),
            of("oslo", "csv"),
            of("pipware", "csv"));

    public static List<SampleFile> all() {
        return ALL;
    }

    public static Optional<SampleFile> named(String name) {
        return ALL.stream().filter(sample -> sample.name().equals(name)).findFirst();
    }

    /** CSV, XLSX or JSON. */
    public String kind() {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    public String type() {
        return switch (kind()) {
            case "XLSX" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "JSON" -> "application/json";
            default -> "text/csv;charset=UTF-8";
        };
    }

    public byte[] content() {
        try (var in = SampleFile.class.getResourceAsStream("/imports/samples/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SampleFile of(String key, String ending) {
        return new SampleFile(key, key + "." + ending);
    }
}
