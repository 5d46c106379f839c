package org.waymark.api.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.insights.Rule;
import org.waymark.insights.Signal;
import org.waymark.insights.Way;

@Says("A change in a KPI that its own noise cannot explain: one episode, however many values belong to it.")
record SignalShown(
        UUID id,
        UUID kpi,
        Signal.Kind kind,

        @Says("null for what has none, such as silence.") @Nullable
        Way way,

        @Says("The last day of its first period.") LocalDate firstDay,

        @Says("The last day of the newest period that belongs to it.")
        LocalDate lastDay,

        @Says("The strongest rule that it breaks; null: it is not read from the chart.") @Nullable
        Rule rule,

        @Says("The chance that noise alone does this, 0 to 1.")
        Double p,

        @Says("LOW from p 0.01 on, HIGH below 0.001.") Signal.Severity severity,
        Instant raisedAt,
        @Says("null while it lasts.") @Nullable Instant closedAt,

        @Says("Inside the alert budget, so that people are told.")
        Boolean announced,

        @Says("null: nobody gave a reason.") @Nullable Explanation explanation,
        @Says("null: nobody muted it.") @Nullable Mute mute,

        @Says("Those drafted from it that you may see, oldest first.")
        List<UUID> objectives) {

    record Explanation(String reason, UUID by, Instant at) {}

    record Mute(
            @Says("The last day on which nobody is told of it.")
            LocalDate until,

            UUID by,
            Instant at) {}
}
