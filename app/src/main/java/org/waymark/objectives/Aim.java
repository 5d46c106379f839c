package org.waymark.objectives;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Kpi;

/**
 * A KPI that an objective wants to move.
 *
 * @param size by how much, in units of the KPI; null when nobody said
 * @param delayDays how late the KPI is expected to react; null when nobody said
 * @param comparison a KPI that what goes on around moves alike, and that the work does not touch; null when nobody named one
 */
public record Aim(
        Kpi.Id kpi,
        Way way,
        @Nullable Double size,
        @Nullable Integer delayDays,
        Kpi.@Nullable Id comparison) {
    /** Where the KPI is wanted to go. */
    public enum Way {
        UP,
        DOWN
    }

    /** Without a comparison. */
    public Aim(Kpi.Id kpi, Way way, @Nullable Double size, @Nullable Integer delayDays) {
        this(kpi, way, size, delayDays, null);
    }

    /** The KPIs that it names. */
    Stream<Kpi.Id> names() {
        return Stream.concat(Stream.of(kpi), Stream.ofNullable(comparison));
    }

    Aim alone() {
        return new Aim(kpi, way, size, delayDays);
    }

    void check() {
        var checks = new Checks();
        if (size != null) {
            checks.number("size", size);
            checks.refuseIf(size <= 0, "size", size, "no.objectives.aim-size");
        }
        checks.refuseIf(
                delayDays != null && (delayDays < 0 || delayDays > 3660),
                "delayDays",
                delayDays == null ? "" : delayDays,
                "no.objectives.aim-delay");
        checks.done();
    }
}
