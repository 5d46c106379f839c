package org.waymark.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Measures Friday's digest of 5,000 people, in a week in which every key result moved: computed and written down, not sent. */
final class DigestBench {
    private final Organisation org = new Organisation(Size.LARGE);
    private final Store store;
    private final Path folder;

    private DigestBench(Store store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    static void main(List<String> databases) throws Exception {
        for (var database : databases.isEmpty() ? List.of("sqlite", "postgresql") : databases) {
            var folder = Files.createTempDirectory("waymark-digest");
            try (var store = Store.of(database, folder.resolve("digest"))) {
                var text = new DigestBench(store, folder).measure();
                System.out.println(text);
                var file = Path.of("bench", "results", "%s-digest-%s.md".formatted(LocalDate.now(), database));
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
            var cpu = server.cpuSeconds() + store.cpuSeconds();
            var began = System.nanoTime();
            round(server, friday());
            var seconds = (System.nanoTime() - began) / 1e9;
            var used = server.cpuSeconds() + store.cpuSeconds() - cpu;
            return "# Friday's digest, %s, %s\n\n%s\n\n%s.\n\n- %,d letters of at most 32 lines each in %.1f s, %.1f CPU s; %.0f MB resident\n"
                    .formatted(
                            store.name(),
                            LocalDate.now(),
                            Report.machine(),
                            Size.LARGE,
                            letters(),
                            seconds,
                            used,
                            server.residentMegabytes());
        }
    }

    /** The last one that is over: on the day itself, before its hour, nothing would be due yet. */
    private String friday() {
        return org.today
                .minusDays(7)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY))
                .atTime(LocalTime.of(16, 0))
                .toInstant(ZoneOffset.UTC)
                .toString();
    }

    private static void round(Server server, String at) throws IOException {
        try (var wire = new Wire(server.port)) {
            var answer = wire.send(Wire.request("GET", "/meter/rounds?at=" + at, "", ""));
            if (answer.status() / 100 != 2) throw new IOException("The round answers " + answer.status());
        }
    }

    private long letters() throws SQLException {
        try (var connection = store.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from news_letter where kind = 'MOVED'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
