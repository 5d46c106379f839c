package org.waymark.web.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was found, as it was read. */
record SearchRows(
        List<GoalRow> objectives,
        List<PartRow> keyResults,
        List<WorkRow> initiatives,
        List<KpiRow> kpis,
        List<NamedRow> people,
        List<NamedRow> teams,
        List<CycleRow> cycles,
        List<HomeRow> workspaces) {
    record GoalRow(
            UUID id,
            String title,
            String status,
            String level,
            @Nullable String team,
            String owner,
            String cycle) {}

    record PartRow(UUID id, String title, String status, String objective) {}

    record WorkRow(UUID id, String title, String status, String owner) {}

    record KpiRow(
            UUID id,
            String name,
            String standing,
            @Nullable Double value,
            String unitKind,
            String symbol,
            Long decimals) {}

    record NamedRow(UUID id, String name, String about) {}

    record HomeRow(UUID id, String name, boolean open) {}

    record CycleRow(String name, String slug, LocalDate start, LocalDate end) {}
}
