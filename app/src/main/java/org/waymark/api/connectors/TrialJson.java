package org.waymark.api.connectors;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.connectors.Trial;
import org.waymark.kpis.Rehearsed;
import org.waymark.platform.Messages;
import org.waymark.tables.Cell;

/** What a trial of a connection found. */
final class TrialJson {
    private TrialJson() {}

    @Says("A row as it was read.")
    record RowShown(Integer row, List<String> cells) {}

    @Says("What a row would become.")
    record ValueShown(
            Integer row,

            @Says("Its name; empty for a row that becomes no value.")
            String kpi,

            @Says("The last day of its period.") @Nullable LocalDate day,
            @Nullable Double value,
            Rehearsed.Result outcome,
            @Says("What the period says now.") @Nullable Double before,
            @Says("Why it is refused.") @Nullable String why) {
        static ValueShown of(Trial.Value value, Messages messages) {
            var why = value.outcome().why();
            var period = value.period();
            return new ValueShown(
                    (int) value.row(),
                    value.kpi(),
                    period == null ? null : period.end(),
                    value.number(),
                    value.outcome().result(),
                    value.outcome().before(),
                    why == null ? null : messages.of(why));
        }
    }

    record TrialShown(
            List<String> columns,
            List<RowShown> rows,

            @Says("Empty where no mapping says what they become.")
            List<ValueShown> values,

            @Says("Why it ended early.") @Nullable String trouble) {
        static TrialShown of(Trial trial, Messages messages) {
            var trouble = trial.trouble();
            return new TrialShown(
                    trial.columns(),
                    trial.rows().stream()
                            .map(row -> new RowShown(
                                    (int) row.number(),
                                    row.cells().stream().map(Cell::text).toList()))
                            .toList(),
                    trial.values().stream()
                            .map(value -> ValueShown.of(value, messages))
                            .toList(),
                    trouble == null ? null : messages.of(trouble));
        }
    }
}
