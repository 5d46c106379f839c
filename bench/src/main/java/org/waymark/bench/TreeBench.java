package org.waymark.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures one changed value at the bottom of a tree of 10,000 KPIs, with all that follows from it and the answer:
 * {@code ./waymark bench tree [sqlite|postgresql]}. Each KPI above is the mean of ten, or of two, below it; each has 36 months.
 */
final class TreeBench {
    private static final int KPIS = 10_000;
    private static final int ROUNDS = 60;
    private static final int WARM_UP = 40;
    private static final List<Integer> WIDTHS = List.of(10, 2);

    private final Organisation org = new Organisation(new Size("tree", 20, 6, 40, KPIS, 36, 4, false));
    private final Store store;
    private final Path folder;
    private final int width;

    private TreeBench(Store store, Path folder, int width) {
        this.store = store;
        this.folder = folder;
        this.width = width;
    }

    static void main(List<String> arguments) throws Exception {
        var databases = arguments.isEmpty() ? List.of("sqlite", "postgresql") : arguments.subList(0, 1);
        for (var database : databases) {
            var text = new StringBuilder("# A changed leaf under %,d KPIs, %s, %s\n\n%s\n\n"
                    .formatted(KPIS, database, LocalDate.now(), Report.machine()));
            text.append("| tree | KPIs above the leaf | milliseconds, least, median, most |\n|---|---|---|\n");
            for (int width : WIDTHS) {
                var folder = Files.createTempDirectory("waymark-tree");
                try (var store = Store.of(database, folder.resolve("tree"))) {
                    text.append(new TreeBench(store, folder, width).measure());
                }
            }
            System.out.println(text);
            var file = Path.of("bench", "results", "%s-tree-%s.md".formatted(LocalDate.now(), database));
            Files.writeString(file, text.toString(), StandardCharsets.UTF_8);
        }
    }

    private String measure() throws Exception {
        var run = Path.of(System.getProperty("waymark.run", "app/target/waymark.jar"));
        Bench.start(run, store, folder).close();
        try (var connection = store.connect()) {
            Filling.fill(org, connection);
            grow(connection);
            store.settle(connection);
        }
        var took = new ArrayList<Double>();
        try (var server = Bench.start(run, store, folder, List.of("--db-scheduler.polling-interval=24h"));
                var wire = new Wire(server.port)) {
            server.untilIdle();
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                var began = System.nanoTime();
                change(wire, KPIS - 1 - round, round);
                if (round >= WARM_UP) took.add((System.nanoTime() - began) / 1e6);
            }
        }
        try (var connection = store.connect()) {
            expectFollowed(connection);
        }
        return "| each the mean of %d | %d | %s |\n".formatted(width, depth(KPIS - 1), Spread.of(took));
    }

    private int above(int kpi) {
        return (kpi - 1) / width;
    }

    private int depth(int kpi) {
        return kpi == 0 ? 0 : 1 + depth(above(kpi));
    }

    /** The first KPI is at the top. */
    private void grow(Connection connection) throws SQLException {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try (var formulas = new Table(
                        connection,
                        "kpi_formula",
                        "workspace_id",
                        "kpi_id",
                        "formula",
                        "mode",
                        "set_by",
                        "set_at",
                        "version");
                var drivers = new Table(connection, "kpi_driver", "workspace_id", "kpi_id", "driver_id", "position")) {
            for (int kpi = 0; kpi * width + 1 < KPIS; kpi++) {
                int first = kpi * width + 1;
                var parts = IntStream.range(first, Math.min(first + width, KPIS))
                        .boxed()
                        .toList();
                var formula = parts.stream()
                        .map(part -> "[" + org.kpi(part) + "]")
                        .collect(Collectors.joining(", ", "avg(", ")"));
                formulas.add(org.workspace(), org.kpi(kpi), formula, "COMPUTES", org.person(0), now, 1L);
                for (int part : parts) drivers.add(org.workspace(), org.kpi(kpi), org.kpi(part), (long) (part - first));
            }
        }
        Values.execute(connection, "update kpi set feeds = true, computed = id in (select kpi_id from kpi_formula)");
        Values.execute(
                connection,
                "update measurement set source = 'formula' where kpi_id in (select kpi_id from kpi_formula)");
    }

    private void change(Wire wire, int leaf, int round) throws IOException {
        var body = "{\"values\":[{\"day\":\"%s\",\"value\":%d}]}".formatted(newest(), 100 + round);
        var head = "Authorization: Bearer " + Organisation.TOKEN + "\r\nContent-Type: application/json\r\n";
        var path = "/api/v1/kpis/" + org.kpi(leaf) + "/measurements";
        var answer = wire.send(Wire.request("POST", path, head, body));
        if (answer.status() / 100 != 2) throw new IOException("%d %s".formatted(answer.status(), answer.head()));
    }

    private LocalDate newest() {
        return org.today.withDayOfMonth(1).minusDays(1);
    }

    /** The top has been computed once for each change. */
    private void expectFollowed(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select revision from measurement where kpi_id = '%s' and day = '%s'"
                        .formatted(org.kpi(0), newest()))) {
            rows.next();
            if (rows.getLong(1) < WARM_UP + ROUNDS)
                throw new SQLException("The top did not follow: " + rows.getLong(1));
        }
    }
}
