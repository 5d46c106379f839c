package org.waymark.kpis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;

/**
 * What becomes of values that a person enters, by the rules of the workspace.
 *
 * @param recorded at once
 * @param held until somebody else approves them
 */
record EnteringPlan(List<KpiRecording> recorded, List<RecordedMeasurement> held) {
    /**
     * What is known of the KPIs.
     *
     * @param approvable those whose values somebody else may approve: where there is nobody, nothing could ever be approved
     */
    record Ground(
            ValueRules rules,
            Map<Kpi.Id, Kpi> kpis,
            Map<Kpi.Id, Targets> targets,
            Map<Kpi.Id, MeasurementLog> logs,
            Set<Kpi.Id> approvable) {
        private boolean isNew(RecordedMeasurement value) {
            var before =
                    logs.getOrDefault(value.kpi(), MeasurementLog.EMPTY).known().get(value.day());
            return before == null || !before.isSaidBy(value);
        }

        private boolean lacksReason(RecordedMeasurement value) {
            return rules.explainsMisses() && value.note().isEmpty() && standing(value) == KpiStanding.MISSES;
        }

        private boolean isHeld(RecordedMeasurement value) {
            return rules.approves() && approvable.contains(value.kpi());
        }

        private KpiStanding standing(RecordedMeasurement value) {
            var target = targets.getOrDefault(value.kpi(), Targets.NONE)
                    .on(value.day())
                    .orElse(null);
            var kpi = Objects.requireNonNull(kpis.get(value.kpi()));
            return KpiStanding.of(value.value(), target, kpi.definition().thresholds());
        }
    }

    EnteringPlan {
        recorded = List.copyOf(recorded);
        held = List.copyOf(held);
    }

    /**
     * @param judged the values, checked
     * @throws Refused.Invalid with a problem for each bad value, and for each that needs a note and has none
     */
    static EnteringPlan of(Batch batch, Incoming.Judged judged, Ground ground) {
        var problems = new ArrayList<>(judged.problems());
        var recorded = new ArrayList<KpiRecording>();
        var held = new ArrayList<RecordedMeasurement>();
        for (int place = 0; place < judged.rows().size(); place++) {
            var row = judged.rows().get(place);
            var value = judged.accepted().all().get(place);
            var isNew = ground.isNew(value);
            if (isNew && ground.lacksReason(value)) {
                problems.add(new Problem(batch.names().apply(row) + ".note", "", "no.kpis.miss-unexplained"));
            }
            if (isNew && ground.isHeld(value)) held.add(value);
            else recorded.add(batch.values().get(row));
        }
        if (!problems.isEmpty()) throw new Refused.Invalid(Batch.inOrder(problems));
        return new EnteringPlan(recorded, held);
    }
}
