package org.waymark.evidence;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of one topic: {@code <data>/<folder>/<file>}, or one folder deeper, whatever that folder is called.
 *
 * @param root the folder of the topic; it need not exist, and then holds nothing
 */
public record ReferenceData(Path root) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public static ReferenceData of(Path data, String folder) {
        return new ReferenceData(data.resolve(folder));
    }

    public boolean exists() {
        return Files.isDirectory(root);
    }

    /** The folder of the topic itself and the folders in it, by name. */
    public List<Path> places() {
        if (!exists()) return List.of();
        var places = new ArrayList<>(List.of(root));
        places.addAll(list(root).filter(Files::isDirectory).toList());
        return places;
    }

    /** Each file or folder of this name or path, from all places; none if it is absent. */
    public List<Path> all(String name) {
        return places().stream()
                .map(place -> place.resolve(name))
                .filter(Files::exists)
                .toList();
    }

    /** As {@link #all}, where one is enough. */
    public Optional<Path> one(String name) {
        return all(name).stream().findFirst();
    }

    /** Each file whose name ends like this, in all places, by name. */
    public List<Path> ending(String suffix) {
        return places().stream()
                .flatMap(ReferenceData::list)
                .filter(Files::isRegularFile)
                .filter(file -> file.getFileName().toString().endsWith(suffix))
                .toList();
    }

    /** What a folder holds, by name, without hidden files. */
    public static Stream<Path> list(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith(".")).sorted().toList().stream();
        } catch (IOException e) {
            throw new Unreadable(folder, e);
        }
    }

    /** The rows of a file whose first line names the columns; a row may be too short. Throws {@link Unreadable}. */
    public static List<NamedCsvRecord> csv(Path file) {
        try (var reader = CsvReader.builder().allowMissingFields(true).ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException | CsvParseException | java.io.UncheckedIOException e) {
            throw new Unreadable(file, e);
        }
    }

    /** A field as it is written. Throws {@link Unreadable} if the row does not have it. */
    public static String text(Path file, NamedCsvRecord row, String column) {
        return row.findField(column)
                .orElseThrow(() -> new Unreadable(
                        file, "line %d: there is no \"%s\"".formatted(row.getStartingLineNumber(), column)));
    }

    /** A field as a number. Throws {@link Unreadable}, naming the line, if the row does not have it or it is something else. */
    public static double number(Path file, NamedCsvRecord row, String column) {
        var text = text(file, row, column);
        try {
            double number = Double.parseDouble(text.strip());
            if (Double.isFinite(number)) return number;
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Unreadable(
                file,
                "line %d, column \"%s\": \"%s\" is no number".formatted(row.getStartingLineNumber(), column, text));
    }

    /** A whole file of JSON. Throws {@link Unreadable}. */
    public static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (JacksonException e) {
            throw new Unreadable(file, "line %d: %s".formatted(e.getLocation().getLineNr(), e.getOriginalMessage()));
        } catch (IOException e) {
            throw new Unreadable(file, e);
        }
    }
}
