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
            Integer delayDays,

            @Says("A KPI measured as often that the work does not touch, to compare with.") @Nullable
            UUID comparison) {
        Aim at(UUID kpi) {
            var compared = comparison == null ? null : new Kpi.Id(comparison);
            return new Aim(new Kpi.Id(kpi), way, size, delayDays, compared);
        }
    }

    record AimShown(
            UUID kpi,
            Aim.Way way,
            @Nullable Double size,
            @Nullable Integer delayDays,

            @Says("What it is compared with; null: nothing, or nothing that you may see.") @Nullable
            UUID comparison) {
        static AimShown of(Aim aim) {
            return new AimShown(
                    aim.kpi().value(),
                    aim.way(),
                    aim.size(),
                    aim.delayDays(),
                    aim.comparison() == null ? null : aim.comparison().value());
        }
    }
}
