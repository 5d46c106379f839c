package org.waymark.api.objectives;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.Aim;

/** Which KPI an objective wants to move, as it is sent and shown. */
final class AimJson {
    private AimJson() {}

    record AimSent(
            Aim.Way way,

            @Says("By how much, in units of the KPI.") @Nullable
            Double size,

            @Says("How late the KPI is expected to react, 0 to 3660.") @Nullable
            Integer delayDays) {
        Aim at(UUID kpi) {
            return new Aim(new Kpi.Id(kpi), way, size, delayDays);
        }
    }

    record AimShown(
            UUID kpi,
            Aim.Way way,
            @Nullable Double size,
            @Nullable Integer delayDays) {
        static AimShown of(Aim aim) {
            return new AimShown(aim.kpi().value(), aim.way(), aim.size(), aim.delayDays());
        }
    }
}
