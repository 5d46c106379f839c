package org.waymark.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures the packaged program on a small and a large workspace: {@code ./waymark bench [sqlite|postgresql] [seconds]};
 * {@code ./waymark bench night [sqlite|postgresql]} measures the analysis of 10,000 KPIs,
 * {@code ./waymark bench digest [sqlite|postgresql]} Friday's digest of 5,000 people,
 * {@code ./waymark bench screens [sqlite|postgresql]} large screens in a browser,
 * {@code ./waymark bench ingest [sqlite|postgresql]} how fast values come in,
 * {@code ./waymark bench tree [sqlite|postgresql]} what follows from one value under 10,000 KPIs,
 * {@code ./waymark bench import [sqlite|postgresql]} files of 100,000 rows.
 * Figures of one machine and one run are compared with each other only; the ratios are what counts.
 */
public final class Bench {
    private static final int COUNTED = 20;

    /** {@code -Dwaymark.only=KPI|Check} measures just the requests in whose name this pattern is found. */
    private static final Pattern ONLY = Pattern.compile(System.getProperty("waymark.only", ""));

    private final Path run;
    private final Path folder;
    private final double seconds;

    private Bench(Path run, Path folder, double seconds) {
        this.run = run;
        this.folder = folder;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("night")) {
            NightBench.main(List.of(arguments).subList(1, arguments.length));
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("digest")) {
            DigestBench.main(List.of(arguments).subList(1, arguments.length));
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("screens")) {
            ScreensBench.main(List.of(arguments).subList(1, arguments.length));
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("ingest")) {
            IngestBench.main(List.of(arguments).subList(1, arguments.length));
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("tree")) {
            TreeBench.main(List.of(arguments).subList(1, arguments.length));
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("import")) {
            ImportBench.main(List.of(arguments).subList(1, arguments.length));
            return;
        }
        var databases = arguments.length > 0 ? List.of(arguments[0]) : List.of("sqlite", "postgresql");
        var seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 10;
        var run = Path.of(System.getProperty("waymark.run", "app/target/waymark.jar"));
        for (var database : databases) {
            var folder = Files.createTempDirectory("waymark-bench");
            new Bench(run, folder, seconds).measure(database);
        }
    }

    private void measure(String database) throws Exception {
        var results = new LinkedHashMap<Size, Map<String, Line>>();
        var report = new Report(database, seconds);
        for (var size : List.of(Size.SMALL, Size.LARGE)) {
            try (var store = Store.of(database, folder.resolve(size.name()))) {
                results.put(size, measure(size, store, report));
            }
        }
        var text = report.text(results);
        System.out.println(text);
        var file = Path.of("bench", "results", report.fileName());
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
        System.out.println("Written to " + file);
    }

    private Map<String, Line> measure(Size size, Store store, Report report) throws Exception {
        say("%s, %s".formatted(store.name(), size));
        migrate(store);
        var org = new Organisation(size);
        var began = System.nanoTime();
        try (var connection = store.connect()) {
            Filling.fill(org, connection);
            new InitiativeFilling(org, connection).fill(org.size.initiatives());
            store.settle(connection);
        }
        say("  filled in %.0f s".formatted((System.nanoTime() - began) / 1e9));
        try (var server = start(store)) {
            var atRest = server.residentMegabytes();
            server.untilIdle();
            var lines = lines(org, server, store);
            report.start(size, server, atRest, server.residentMegabytes());
            return lines;
        }
    }

    /** First what only reads: pages are measured on the organisation as it was made, and with nothing to do in the background. */
    private Map<String, Line> lines(Organisation org, Server server, Store store) throws Exception {
        var lines = new LinkedHashMap<String, Line>();
        var reading = wanted(org, false);
        for (int round = 0; round < Load.ROUNDS; round++) {
            for (var read : reading) new Load(server.port).warmUp(read);
        }
        for (var read : reading) lines.put(read.name(), measure(read, server, store));
        for (var read : wanted(org, true)) {
            new Load(server.port).warmUp(read);
            server.untilIdle();
            lines.put(read.name(), measure(read, server, store));
        }
        return lines;
    }

    private static List<Read> wanted(Organisation org, boolean writes) {
        return Read.all(org).stream()
                .filter(read -> read.writes() == writes)
                .filter(read -> ONLY.matcher(read.name()).find())
                .toList();
    }

    /** Lets the program make its tables. */
    private void migrate(Store store) throws IOException, InterruptedException {
        start(store).close();
    }

    private Server start(Store store) throws IOException, InterruptedException {
        return start(run, store, folder);
    }

    static Server start(Path run, Store store, Path folder) throws IOException, InterruptedException {
        return start(run, store, folder, List.of());
    }

    static Server start(Path run, Store store, Path folder, List<String> more)
            throws IOException, InterruptedException {
        var options = new ArrayList<String>();
        var cache = System.getProperty("waymark.aot");
        if (cache != null) {
            options.add("-XX:AOTCache=" + cache);
        }
        var settings = Stream.concat(store.settings().stream(), more.stream()).toList();
        return Server.start(
                run, options, settings, folder.resolve("program.log").toFile());
    }

    private Line measure(Read read, Server server, Store store) throws Exception {
        var statements = statements(read, server);
        var load = new Load(server.port);
        var cpu = server.cpuSeconds() + store.cpuSeconds();
        var seen = load.run(read.requests(), seconds);
        var used = server.cpuSeconds() + store.cpuSeconds() - cpu;
        var line = new Line(seen, statements, used * 1000 / Math.max(1, seen.requests()));
        say("  %-26s %s".formatted(read.name(), line));
        return line;
    }

    /** One after the other, so that each statement belongs to a request. */
    private static double statements(Read read, Server server) throws IOException {
        try (var wire = new Wire(server.port)) {
            var before = meter(wire);
            for (int i = 0; i < COUNTED; i++) {
                var answer = wire.send(read.requests().apply(1_000_000 + i));
                if (answer.status() / 100 != 2) {
                    throw new IOException("%s answers %d".formatted(read.name(), answer.status()));
                }
            }
            return (meter(wire) - before) / (double) COUNTED;
        }
    }

    private static long meter(Wire wire) throws IOException {
        var answer = wire.send(Wire.request("GET", "/meter/statements", "", ""));
        return Long.parseLong(new String(answer.body(), StandardCharsets.UTF_8).strip());
    }

    private static void say(String line) {
        System.err.println(line);
    }

    /** What was measured of one kind of request. */
    record Line(Load.Seen seen, double statements, double cpuMillis) {
        @Override
        public String toString() {
            return "%,8.0f/s  p50 %6.1f ms  p99 %7.1f ms  %4.1f statements  %5.2f ms CPU  %,8.0f bytes%s"
                    .formatted(
                            seen.perSecond(),
                            seen.p50(),
                            seen.p99(),
                            statements,
                            cpuMillis,
                            seen.bytes(),
                            seen.refused() == 0 ? "" : "  REFUSED " + seen.refused());
        }
    }
}
