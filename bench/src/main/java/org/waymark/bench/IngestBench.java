package org.waymark.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.DoubleSupplier;

/**
 * Measures how fast values come in, beside the fastest way that the same database itself has into a table of the same shape with the
 * same index: {@code ./waymark bench ingest [sqlite|postgresql] [values]}. The ways take turns, so that what else the machine does
 * meets all of them.
 */
final class IngestBench {
    private static final int ROUNDS = Integer.getInteger("waymark.rounds", 5);

    /** The computing that values cause is not what is measured: its jobs are written down and left. */
    private static final List<String> WITHOUT_JOBS = List.of("--db-scheduler.polling-interval=24h");

    private final Store store;
    private final Path folder;
    private final Values values;
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
    private final Map<String, List<Double>> cpu = new LinkedHashMap<>();
    private final List<Double> loads = new ArrayList<>();

    private IngestBench(Store store, Path folder, int values) {
        this.store = store;
        this.folder = folder;
        this.values = new Values(values);
    }

    static void main(List<String> arguments) throws Exception {
        var databases = arguments.isEmpty() ? List.of("sqlite", "postgresql") : arguments.subList(0, 1);
        var values = arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : 1_000_000;
        for (var database : databases) {
            var folder = Files.createTempDirectory("waymark-ingest");
            try (var store = Store.of(database, folder.resolve("ingest"))) {
                var text = new IngestBench(store, folder, values).measure();
                System.out.println(text);
                var file = Path.of("bench", "results", "%s-ingest-%s.md".formatted(LocalDate.now(), database));
                Files.writeString(file, text, StandardCharsets.UTF_8);
            }
        }
    }

    private String measure() throws Exception {
        var run = Path.of(System.getProperty("waymark.run", "app/target/waymark.jar"));
        Bench.start(run, store, folder).close();
        try (var connection = store.connect()) {
            Filling.fill(values.organisation(), connection);
            values.measureDaily(connection);
            store.settle(connection);
            try (var server = Bench.start(run, store, folder, WITHOUT_JOBS)) {
                server.untilIdle();
                var push = new PushLoad(server, values);
                var bulk = Bulk.of(store, connection, values);
                for (int round = 0; round <= ROUNDS; round++) round(round, connection, server, bulk, push);
            }
        }
        return text();
    }

    /** The first one only warms up. */
    private void round(int number, Connection connection, Server server, Map<String, Bulk> bulk, PushLoad push)
            throws Exception {
        DoubleSupplier own = () -> Cpu.ofThisThread() + store.cpuSeconds();
        DoubleSupplier program = () -> server.cpuSeconds() + store.cpuSeconds();
        for (var way : bulk.entrySet()) {
            values.forget(connection);
            time(number, way.getKey(), own, () -> way.getValue().run());
        }
        for (var way : push.ways().entrySet()) {
            values.forget(connection);
            time(number, way.getKey(), program, way.getValue());
            values.expectAll(connection);
        }
        time(number, push.again().getKey(), program, push.again().getValue());
    }

    private void time(int round, String way, DoubleSupplier processors, Callable<?> deed) throws Exception {
        var load = load();
        loads.add(load);
        var used = processors.getAsDouble();
        var began = System.nanoTime();
        deed.call();
        var took = (System.nanoTime() - began) / 1e9;
        var cost = processors.getAsDouble() - used;
        System.err.printf(
                "  %d %-44s %,9.0f values/s  %.1f µs CPU  load %.1f%n",
                round, way, values.count() / took, cost * 1e6 / values.count(), load);
        if (round == 0) return;
        seconds.computeIfAbsent(way, _ -> new ArrayList<>()).add(took);
        cpu.computeIfAbsent(way, _ -> new ArrayList<>()).add(cost * 1e6 / values.count());
    }

    /** The average of the last minute, 0 where the system does not tell it. */
    private static double load() throws IOException {
        var file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Double.parseDouble(Files.readString(file).split(" ")[0]) : 0;
    }

    private String text() throws SQLException {
        var own = seconds.entrySet().stream()
                .filter(way -> way.getKey().startsWith("own:"))
                .toList();
        var text = new StringBuilder(
                "# Ingestion, %s, %s\n\n%s; load %s (least, median, most)\n\n%,d values of %,d daily KPIs, %d rounds after one to warm up.\n\n"
                        .formatted(
                                store.name(),
                                LocalDate.now(),
                                Report.machine(),
                                Spread.of(loads),
                                values.count(),
                                values.kpis(),
                                ROUNDS));
        text.append("| way | values a second | seconds, least, median, most | µs of processor a value, median |");
        own.forEach(way -> text.append(" of %s, least, median, most |".formatted(way.getKey())));
        text.append("\n|---|---|---|---|").append("---|".repeat(own.size())).append('\n');
        seconds.forEach((way, took) -> {
            var spread = Spread.of(took);
            text.append("| %s | %,.0f | %s | %.1f |"
                    .formatted(
                            way,
                            values.count() / spread.median(),
                            spread,
                            Spread.of(cpu.getOrDefault(way, List.of())).median()));
            own.forEach(base -> text.append(" %s |".formatted(Spread.ratios(base.getValue(), took))));
            text.append('\n');
        });
        return text.toString();
    }
}
