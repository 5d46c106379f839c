package org.waymark.evidence.forecasting;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.waymark.evidence.ReferenceData;

/**
 * The tables of the M4 competition, over all of its series of a frequency.
 *
 * @param figures by "OWA_Weekly", and for each by method or number of the team
 */
record PublishedM4(Map<String, Map<String, Double>> figures) {
    private static final String FILE = "m4_published_point_scores.csv";
    private static final Map<String, Integer> SERIES = Map.of("WEEKLY", 359, "DAILY", 4227, "HOURLY", 414);
    private static final Map<String, String> TEAMS =
            Map.of("118", "Smyl", "245", "Montero-Manso", "36", "Petropoulos", "235", "Forecast Pro");

    static PublishedM4 of(ReferenceData folder) {
        var figures = new HashMap<String, Map<String, Double>>();
        folder.one(FILE).ifPresent(file -> read(file, figures));
        return new PublishedM4(figures);
    }

    private static void read(Path file, Map<String, Map<String, Double>> figures) {
        for (var row : ReferenceData.csv(file))
            for (var column : row.getHeader().subList(1, row.getHeader().size()))
                if (!row.getField(column).isBlank())
                    figures.computeIfAbsent(column, _ -> new HashMap<>())
                            .put(row.getField(0), ReferenceData.number(file, row, column));
    }

    /** How many series the competition had. */
    int series(String period) {
        return SERIES.getOrDefault(period, 0);
    }

    OptionalDouble figure(String measure, String period, String method) {
        var figure = of(measure, period).get(method);
        return figure == null ? OptionalDouble.empty() : OptionalDouble.of(figure);
    }

    /** The best known teams, over all series of the frequency. */
    String beside(String measure, String period) {
        var known = of(measure, period);
        var teams = List.of("118", "245", "36", "235").stream()
                .filter(known::containsKey)
                .map(team -> "%s %.3f".formatted(TEAMS.get(team), known.get(team)))
                .collect(Collectors.joining(", "));
        return teams.isEmpty() ? "" : "all %d: %s".formatted(series(period), teams);
    }

    private Map<String, Double> of(String measure, String period) {
        if (!SERIES.containsKey(period)) return Map.of();
        var word = period.charAt(0) + period.substring(1).toLowerCase(java.util.Locale.ROOT);
        return figures.getOrDefault(measure + "_" + word, Map.of());
    }
}
