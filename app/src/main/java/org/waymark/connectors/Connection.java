package org.waymark.connectors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where values of KPIs come from by themselves. They are recorded in the name of whoever set it up last, with the rights this person
 * has when it runs.
 *
 * @param settings as typed, by the names of the kind's settings; no secrets
 * @param secrets the names of the secrets that are kept
 * @param mapping null: nobody has said yet what becomes of the rows, so it does not run
 * @param columns that were there last time
 * @param lookBack days before the watermark that each run asks for again, because values are late or restated
 * @param leavesOut whether rows that are refused are left out, instead of refusing all the others with them
 * @param watermark the last day of which a value came in; null: none did
 * @param nextRunAt null: it does not run by itself
 * @param pausedAt null: it is not paused
 */
public record Connection(
        Id id,
        String name,
        UUID owner,
        Kind kind,
        Map<String, String> settings,
        Set<String> secrets,
        @Nullable Mapping mapping,
        List<String> columns,
        Schedule schedule,
        int lookBack,
        boolean leavesOut,
        @Nullable LocalDate watermark,
        @Nullable Instant nextRunAt,
        @Nullable Instant pausedAt,
        long version) {
    public record Id(UUID value) {}

    public Connection {
        settings = Map.copyOf(settings);
        secrets = Set.copyOf(secrets);
        columns = List.copyOf(columns);
    }

    public boolean isPaused() {
        return pausedAt != null;
    }

    /** Whether it is known what becomes of its rows. */
    public boolean isReady() {
        return mapping != null;
    }

    public Source source() {
        return kind.source(settings);
    }

    /** What its values say about where they come from. */
    String origin() {
        var origin = "connector:" + name;
        return origin.length() <= 80 ? origin : origin.substring(0, 79) + "…";
    }

    /** Where it goes, in a word or two, for lists: never a secret. */
    public String place() {
        return source().place();
    }
}
