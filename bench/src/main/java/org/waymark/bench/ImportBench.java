package org.waymark.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Measures how long a large file takes to be looked at and to be imported, within the heap of a small server:
 * {@code ./waymark bench import [sqlite|postgresql] [rows]}. One file of key results with their objectives and values, and one of
 * values of KPIs.
 */
final class ImportBench {
    private static final String HEAD =
            "Authorization: Bearer " + Organisation.TOKEN + "\r\nContent-Type: application/octet-stream\r\n";
    private static final String JSON =
            "Authorization: Bearer " + Organisation.TOKEN + "\r\nContent-Type: application/json\r\n";
    private static final int RESULTS_OF_ONE = 4;
    private static final int DAYS = 1_000;

    private final Server server;
    private final int rows;
    private final StringBuilder report = new StringBuilder();

    private ImportBench(Server server, int rows) {
        this.server = server;
        this.rows = rows;
    }

    static void main(List<String> arguments) throws Exception {
        var databases = arguments.isEmpty() ? List.of("sqlite", "postgresql") : arguments.subList(0, 1);
        int rows = arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : 100_000;
        var run = Path.of(System.getProperty("waymark.run", "app/target/waymark.jar"));
        for (var database : databases) {
            var folder = Files.createTempDirectory("waymark-import");
            try (var store = Store.of(database, folder.resolve("import"))) {
                Bench.start(run, store, folder).close();
                try (var connection = store.connect()) {
                    Filling.fill(new Values(1_000).organisation(), connection);
                    store.settle(connection);
                }
                try (var server = Bench.start(run, store, folder)) {
                    server.untilIdle();
                    var text = new ImportBench(server, rows).measure(store.name());
                    System.out.println(text);
                    var file = Path.of("bench", "results", "%s-import-%s.md".formatted(LocalDate.now(), database));
                    Files.writeString(file, text, StandardCharsets.UTF_8);
                }
            }
        }
    }

    private String measure(String database) throws Exception {
        report.append(
                "# Import, %s, %s\n\n%s\n\n%,d rows, heap of 512 MB.\n\n| file | looked at | imported | resident MB |\n|---|---|---|---|\n"
                        .formatted(database, LocalDate.now(), Report.machine(), rows));
        measure("key results with objectives", keyResults());
        measure("values of KPIs", values());
        return report.toString();
    }

    private void measure(String name, String content) throws Exception {
        var began = System.nanoTime();
        var shown = send(Wire.request("POST", "/api/v1/imports?name=bench.csv", HEAD, content));
        double looked = (System.nanoTime() - began) / 1e9;
        var path = "/api/v1/imports/" + found(shown, "\"id\":\"([^\"]+)\"");
        var mark = found(shown, "\"mark\":\"([^\"]+)\"");
        began = System.nanoTime();
        var state = send(Wire.request("POST", path + "/run", JSON, "{\"mark\":\"%s\"}".formatted(mark)));
        while (!state.contains("\"state\":\"DONE\"")) {
            if (state.contains("\"state\":\"FAILED\"")) throw new IOException(state);
            Thread.sleep(200);
            state = send(Wire.request("GET", path, JSON, ""));
        }
        double imported = (System.nanoTime() - began) / 1e9;
        report.append(
                "| %s | %.1f s | %.1f s | %.0f |\n".formatted(name, looked, imported, server.residentMegabytes()));
    }

    private String keyResults() {
        var csv = new StringBuilder("Id,Objective,Cycle,Key result,Start value,Target,Current\n");
        for (int row = 0; row < rows; row++) {
            int objective = row / RESULTS_OF_ONE;
            csv.append("O%d,Objective %d,%d,Key result %d,0,100,%d\n"
                    .formatted(objective, objective, LocalDate.now().getYear(), row, row % 100));
        }
        return csv.toString();
    }

    private String values() {
        var csv = new StringBuilder("KPI,Date,Value\n");
        var last = LocalDate.now();
        for (int row = 0; row < rows; row++) {
            csv.append("Measure %d,%s,%d\n".formatted(row / DAYS, last.minusDays(row % DAYS), row % 977));
        }
        return csv.toString();
    }

    private String send(byte[] request) throws IOException {
        try (var wire = new Wire(server.port)) {
            var answer = wire.send(request);
            var text = new String(unpacked(answer), StandardCharsets.UTF_8);
            if (answer.status() / 100 != 2) throw new IOException(answer.status() + " " + text);
            return text;
        }
    }

    private static byte[] unpacked(Wire.Answer answer) throws IOException {
        if (!answer.head().toLowerCase(java.util.Locale.ROOT).contains("content-encoding: gzip")) return answer.body();
        try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return in.readAllBytes();
        }
    }

    private static String found(String text, String pattern) throws IOException {
        var matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) throw new IOException("Not found: " + pattern + " in " + text);
        return matcher.group(1);
    }
}
