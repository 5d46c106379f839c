package org.waymark.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which lines of a list are wanted. */
final class Wanted {
    private static final int ALL = 200;

    @Option(
            names = "--cycle",
            paramLabel = "CYCLE",
            description = "As in 2026-q4; \"all\" for every cycle. The one that runs when left out.")
    private @Nullable String cycle;

    @Option(names = "--mine", description = "Only those that you own.")
    private boolean mine;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "on-track, at-risk, off-track, done, not-started or no-data.")
    private @Nullable String status;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many lines, 50 when left out.")
    private int most = 50;

    private record Cycle(String id, String start, String end, String phase) {
        /** Days as the calendar writes them sort as they follow: the later start and the earlier end is the shorter cycle. */
        boolean isWithin(Cycle other) {
            return start.compareTo(other.start) >= 0 && end.compareTo(other.end) <= 0;
        }
    }

    private record Me(String id) {}

    Map<String, String> query(Api api, List<String> words) {
        var query = new LinkedHashMap<String, String>();
        if (!words.isEmpty()) query.put("q", String.join(" ", words));
        var chosen = cycle == null ? running(api) : cycle;
        if (chosen != null && !chosen.equals("all")) query.put("cycle", chosen);
        if (mine) query.put("owner", api.get("/me", Me.class).id());
        if (status != null)
            query.put("status", status.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        return query;
    }

    int most() {
        return most;
    }

    /** The shortest of those that run, as the pages choose it. */
    private static @Nullable String running(Api api) {
        return api.list("/cycles", Map.of(), ALL, Cycle.class).stream()
                .filter(one -> one.phase().equals("ACTIVE"))
                .reduce((one, other) -> other.isWithin(one) ? other : one)
                .map(Cycle::id)
                .orElse(null);
    }
}
