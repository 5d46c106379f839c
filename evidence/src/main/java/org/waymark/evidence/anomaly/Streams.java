package org.waymark.evidence.anomaly;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.evidence.Line;
import org.waymark.evidence.ReferenceData;
import org.waymark.evidence.Unreadable;
import tools.jackson.databind.JsonNode;

/**
 * The files of the benchmark that are here: {@code data/<category>/<file>.csv} beside {@code combined_windows.json}.
 *
 * @param notes a line for each file that is not here or cannot be read
 * @param detectors folders with the answers of others, {@code results/<detector>}, as far as they have one for each file
 */
record Streams(List<Stream> all, List<Line> notes, List<Path> detectors) {
    static Streams in(Path labels) {
        var all = new ArrayList<Stream>();
        var notes = new ArrayList<Line>();
        var json = ReferenceData.json(labels);
        if (!json.isObject()) throw new Unreadable(labels, "it is no object of files and their windows");
        for (var entry : json.properties()) {
            var file = labels.resolveSibling("data").resolve(entry.getKey());
            if (!Files.exists(file)) {
                notes.add(Line.absent("stream " + entry.getKey(), "labelled, but not here"));
                continue;
            }
            try {
                all.add(stream(entry.getKey(), file, entry.getValue()));
            } catch (Unreadable | IllegalArgumentException e) {
                notes.add(Line.broken("stream " + entry.getKey(), String.valueOf(e.getMessage())));
            }
        }
        return new Streams(all, notes, detectors(labels.resolveSibling("results"), all));
    }

    private static Stream stream(String name, Path file, JsonNode labels) {
        var rows = ReferenceData.csv(file);
        var places = new HashMap<String, Integer>();
        for (int place = 0; place < rows.size(); place++)
            places.putIfAbsent(ReferenceData.text(file, rows.get(place), "timestamp"), place);
        var windows = new ArrayList<Stream.Window>();
        for (var window : labels)
            windows.add(new Stream.Window(place(file, places, window.path(0)), place(file, places, window.path(1))));
        return new Stream(name, column(file, "value"), windows);
    }

    /** Labels write "16:15:00.000000" where the data write "16:15:00". */
    private static int place(Path file, Map<String, Integer> places, JsonNode time) {
        var place = places.get(time.asString("").replaceFirst("\\.0*$", ""));
        if (place == null)
            throw new Unreadable(file, "no row for %s, where a labelled window starts or ends".formatted(time));
        return place;
    }

    private static List<Path> detectors(Path results, List<Stream> streams) {
        if (!Files.isDirectory(results)) return List.of();
        return ReferenceData.list(results)
                .filter(detector -> streams.stream().allMatch(stream -> Files.exists(answers(detector, stream))))
                .toList();
    }

    /** What a detector answered to a file. */
    static double[] scores(Path detector, Stream stream) {
        return column(answers(detector, stream), "anomaly_score");
    }

    private static Path answers(Path detector, Stream stream) {
        var name = Path.of(stream.name());
        var file = "%s_%s".formatted(detector.getFileName(), name.getFileName());
        return detector.resolve(name.resolveSibling(file));
    }

    private static double[] column(Path file, String column) {
        return ReferenceData.csv(file).stream()
                .mapToDouble(row -> ReferenceData.number(file, row, column))
                .toArray();
    }
}
