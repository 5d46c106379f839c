package org.waymark.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The tables, for a terminal and for docs/methods/results.md. */
final class Report {
    private static final List<String> COLUMNS = List.of("figure", "ours", "published", "limit", "");

    private Report() {}

    static String text(Outcome outcome) {
        var rows = outcome.lines().stream().map(Report::cells).toList();
        var widths = IntStream.range(0, COLUMNS.size())
                .map(column -> Math.max(
                        COLUMNS.get(column).length(),
                        rows.stream()
                                .mapToInt(row -> row.get(column).length())
                                .max()
                                .orElse(0)))
                .toArray();
        return "%n%s%n%s%n%s%n"
                .formatted(
                        outcome.title(),
                        padded(COLUMNS, widths),
                        rows.stream()
                                .map(row -> padded(row, widths))
                                .collect(Collectors.joining(System.lineSeparator())));
    }

    static String markdown(List<Outcome> outcomes, LocalDate day, String version) {
        var text = new StringBuilder("""
                # Results

                Our methods on the reference data, each figure beside the published one it is held against. Written by
                `./waymark evidence`, not by hand: version %s, %s.
                """.formatted(version, day));
        for (var outcome : outcomes) {
            text.append("\n## %s\n\n| figure | ours | published | limit | |\n|---|---|---|---|---|\n"
                    .formatted(capitalised(outcome.title())));
            for (var line : outcome.lines()) {
                text.append("| ")
                        .append(cells(line).stream()
                                .map(cell -> cell.replace("|", "\\|"))
                                .collect(Collectors.joining(" | ")))
                        .append(" |\n");
            }
        }
        return text.toString();
    }

    /** One sentence over everything. */
    static String summary(List<Outcome> outcomes) {
        long missed = outcomes.stream().mapToLong(Outcome::missed).sum();
        int figures =
                outcomes.stream().mapToInt(outcome -> outcome.lines().size()).sum();
        return missed == 0
                ? "%d figures, every limit kept".formatted(figures)
                : "%d figures, %d missed".formatted(figures, missed);
    }

    private static List<String> cells(Line line) {
        return List.of(
                line.what(),
                Figures.of(line.ours()),
                line.published(),
                Figures.of(line.limit()),
                Figures.verdict(line));
    }

    private static String padded(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> {
                    var cell = cells.get(column);
                    var blank = " ".repeat(widths[column] - cell.length());
                    return column == 1 ? blank + cell : cell + blank; // figures to the right
                })
                .collect(Collectors.joining("  ", "  ", ""))
                .stripTrailing();
    }

    private static String capitalised(String title) {
        return title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1);
    }
}
