package org.waymark.web.grid;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.HeldValue;
import org.waymark.kpis.Metric;
import org.waymark.kpis.Targets;
import org.waymark.kpis.Thresholds;
import org.waymark.people.Holder;

/**
 * A KPI with what is known of it, as it is read.
 *
 * @param measurer who enters the values, if that is not the owner
 * @param isEntered whether anybody is asked for its values: it is neither archived nor computed
 * @param since the day on which it was defined
 * @param first the last day of the first period that has a value
 * @param values of the periods in view, by their last day
 * @param comments how many are about a period, by its last day
 */
public record GridRow(
        UUID id,
        String name,
        String category,
        Metric metric,
        Thresholds thresholds,
        Holder holder,
        Named owner,
        @Nullable Named measurer,
        boolean isEntered,
        long version,
        LocalDate since,
        @Nullable LocalDate first,
        Targets targets,
        Map<LocalDate, Value> values,
        List<Held> held,
        Map<LocalDate, Integer> comments) {
    /** A person. */
    public record Named(UUID id, String name) {}

    /** @param noted whether it has a note */
    public record Value(double value, boolean noted) {}

    /**
     * A value that waits, or was sent back.
     *
     * @param reason why it was sent back
     */
    public record Held(
            UUID id, LocalDate day, double value, String note, Named by, HeldValue.State state, String reason) {}

    public GridRow {
        values = Map.copyOf(values);
        held = List.copyOf(held);
        comments = Map.copyOf(comments);
    }

    /** Who is asked for its values. */
    public Named asked() {
        return measurer == null ? owner : measurer;
    }

    GridRow with(Map<LocalDate, Value> known) {
        return new GridRow(
                id,
                name,
                category,
                metric,
                thresholds,
                holder,
                owner,
                measurer,
                isEntered,
                version,
                since,
                first,
                targets,
                known,
                held,
                comments);
    }
}
