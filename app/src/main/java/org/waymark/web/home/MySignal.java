package org.waymark.web.home;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.Signal;
import org.waymark.insights.Way;
import org.waymark.web.charts.Bounds;

/**
 * A signal of one of my KPIs that people are told of.
 *
 * @param usual where values are expected; null while too few are known
 * @param reason why it came, if somebody knows
 */
public record MySignal(
        UUID id,
        Signal.Kind kind,
        @Nullable Way way,
        LocalDate first,
        @Nullable Bounds usual,
        @Nullable String reason) {
    public String path() {
        return "/signals/" + id;
    }
}
