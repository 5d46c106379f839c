package org.waymark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The figures of one run as a page of Markdown, with machine and date. */
final class Report {
    private final String database;
    private final double seconds;
    private final List<String> starts = new ArrayList<>();

    Report(String database, double seconds) {
        this.database = database;
        this.seconds = seconds;
    }

    void start(Size size, Server server, double restMegabytes, double loadMegabytes) {
        starts.add("- %s: first page after %.1f s (%.1f CPU s); %.0f MB resident after it, %.0f MB after the load"
                .formatted(size.name(), server.startSeconds, server.startCpuSeconds, restMegabytes, loadMegabytes));
    }

    String fileName() {
        return "%s-%s.md".formatted(LocalDate.now(), database);
    }

    String text(Map<Size, Map<String, Bench.Line>> results) {
        var text = new StringBuilder("# Bench, %s, %s\n\n".formatted(database, LocalDate.now()));
        text.append(machine()).append("\n\n");
        text.append(
                "16 connections for %.0f s a line after warming up; heap 512 MB; the load runs on the same machine.\n\n"
                        .formatted(seconds));
        results.keySet().forEach(size -> text.append("- ").append(size).append('\n'));
        text.append('\n');
        text.append("Started %s the cache for fast starts, on data that were there before.\n\n"
                .formatted(System.getProperty("waymark.aot") == null ? "without" : "with"));
        starts.forEach(line -> text.append(line).append('\n'));
        text.append(
                "\n| request | workspace | per second | p50 ms | p99 ms | statements | CPU ms | bytes | refused | large ÷ small |\n");
        text.append("|---|---|---|---|---|---|---|---|---|---|\n");
        var small = lines(results, Size.SMALL);
        lines(results, Size.LARGE).forEach((name, large) -> {
            text.append(row(name, "small", line(small, name), ""));
            var ratio = "%.2f"
                    .formatted(large.cpuMillis()
                            / Math.max(0.001, line(small, name).cpuMillis()));
            text.append(row(name, "large", large, ratio));
        });
        return text.append("\nThe ratio compares processor time a request.\n").toString();
    }

    private static Map<String, Bench.Line> lines(Map<Size, Map<String, Bench.Line>> results, Size size) {
        return Objects.requireNonNull(results.get(size));
    }

    private static Bench.Line line(Map<String, Bench.Line> lines, String name) {
        return Objects.requireNonNull(lines.get(name));
    }

    private static String row(String name, String size, Bench.Line line, String ratio) {
        var seen = line.seen();
        return "| %s | %s | %,.0f | %.1f | %.1f | %.1f | %.2f | %,.0f | %d | %s |\n"
                .formatted(
                        name,
                        size,
                        seen.perSecond(),
                        seen.p50(),
                        seen.p99(),
                        line.statements(),
                        line.cpuMillis(),
                        seen.bytes(),
                        seen.refused(),
                        ratio);
    }

    static String machine() {
        var model = "unknown processor";
        try {
            model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 2))
                    .findFirst()
                    .orElse(model);
        } catch (IOException e) {
            model = System.getProperty("os.arch");
        }
        return "%s, %d cores, %s %s, Java %s"
                .formatted(
                        model,
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version());
    }
}
