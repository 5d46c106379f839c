package org.waymark.web.kpis;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.Signal;
import org.waymark.insights.Way;

/**
 * A signal on the page of its KPI.
 *
 * @param open whether it lasts
 * @param announced whether people were told
 * @param reason why it came, if somebody knows, and {@code knows} who
 * @param silentUntil nobody is told of it up to this day
 */
public record KpiSignal(
        UUID id,
        Signal.Kind kind,
        @Nullable Way way,
        LocalDate first,
        LocalDate last,
        boolean open,
        boolean announced,
        @Nullable String reason,
        @Nullable String knows,
        @Nullable LocalDate silentUntil) {}
