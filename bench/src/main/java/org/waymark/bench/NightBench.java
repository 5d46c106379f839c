package org.waymark.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Measures the analysis of a large workspace in the running program, and how quick pages stay meanwhile. */
final class NightBench {
    private static final double SLICE = 10;
    private static final Pattern NUMBER = Pattern.compile("\"(total|done|failed)\":(\\d+)");
    private static final Pattern FINISHED = Pattern.compile("\"finishedAt\":\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final Organisation org = new Organisation(Size.NIGHT);
    private final Store store;
    private final Path folder;
    private final List<Read> pages;

    private NightBench(Store store, Path folder) {
        this.store = store;
        this.folder = folder;
        pages = Read.all(org).stream()
                .filter(read -> List.of("My week", "KPI board", "KPI").contains(read.name()))
                .toList();
    }

    static void main(List<String> databases) throws Exception {
        for (var database : databases.isEmpty() ? List.of("sqlite", "postgresql") : databases) {
            var folder = Files.createTempDirectory("waymark-night");
            try (var store = Store.of(database, folder.resolve("night"))) {
                var text = new NightBench(store, folder).measure();
                System.out.println(text);
                var file = Path.of("bench", "results", "%s-night-%s.md".formatted(LocalDate.now(), database));
                Files.writeString(file, text, StandardCharsets.UTF_8);
            }
        }
    }

    private String measure() throws Exception {
        var run = Path.of(System.getProperty("waymark.run", "app/target/waymark.jar"));
        Bench.start(run, store, folder).close();
        try (var connection = store.connect()) {
            Filling.fill(org, connection);
            store.settle(connection);
        }
        try (var server = Bench.start(run, store, folder)) {
            server.untilIdle();
            var text = new StringBuilder("# Night, %s, %s\n\n%s\n\n%s.\n\n"
                    .formatted(store.name(), LocalDate.now(), Report.machine(), Size.NIGHT));
            for (var page : pages) new Load(server.port).warmUp(page);
            text.append("| page, one reader | p50 ms | p99 ms | CPU ms of its threads |\n|---|---|---|---|\n");
            for (var page : pages) text.append(row(page, "before", look(page, server)));
            var night = new ArrayList<String>();
            night.add(night("everything new", server, text));
            night.add(night("nothing changed", server, new StringBuilder()));
            return text.append('\n')
                    .append(String.join("\n", night))
                    .append('\n')
                    .toString();
        }
    }

    /** Looks at the pages in turn until the analysis is over. */
    private String night(String name, Server server, StringBuilder text) throws Exception {
        var cpu = server.cpuSeconds() + store.cpuSeconds();
        var began = System.nanoTime();
        var run = ask(server, "POST", "/api/v1/analysis-runs");
        var id = ID.matcher(run);
        if (!id.find()) throw new IOException("No analysis begins: " + run);
        for (int turn = 0; !FINISHED.matcher(run).find(); turn++) {
            if (turn < pages.size() && name.startsWith("everything")) {
                var page = pages.get(turn);
                text.append(row(page, "meanwhile", look(page, server)));
            } else {
                Thread.sleep(200);
            }
            run = ask(server, "GET", "/api/v1/analysis-runs/" + id.group(1));
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        var used = server.cpuSeconds() + store.cpuSeconds() - cpu;
        var counts = new StringBuilder();
        NUMBER.matcher(run)
                .results()
                .forEach(found -> counts.append("%s %s, ".formatted(found.group(1), found.group(2))));
        return "- %s: %s%.0f s, %.0f CPU s, %.1f ms a KPI; %.0f MB resident"
                .formatted(name, counts, seconds, used, seconds * 1000 / org.size.kpis(), server.residentMegabytes());
    }

    /** What one reader sees, and what the threads cost that answer requests. */
    private record Seen(Load.Seen load, double cpuMillis) {}

    private Seen look(Read page, Server server) throws Exception {
        var cpu = server.cpuSecondsOfPages() + store.cpuSeconds();
        var seen = new Load(server.port, 1).run(page.requests(), SLICE);
        return new Seen(
                seen, (server.cpuSecondsOfPages() + store.cpuSeconds() - cpu) * 1000 / Math.max(1, seen.requests()));
    }

    private static String row(Read page, String when, Seen seen) {
        return String.format(
                Locale.ROOT,
                "| %s, %s | %.1f | %.1f | %.2f |%n",
                page.name(),
                when,
                seen.load().p50(),
                seen.load().p99(),
                seen.cpuMillis());
    }

    private static String ask(Server server, String method, String path) throws IOException {
        try (var wire = new Wire(server.port)) {
            var answer =
                    wire.send(Wire.request(method, path, "Authorization: Bearer " + Organisation.TOKEN + "\r\n", ""));
            if (answer.status() / 100 != 2) throw new IOException("%s answers %d".formatted(path, answer.status()));
            return answer.text();
        }
    }
}
