package org.waymark.insights;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.cycles.CycleClosed;
import org.waymark.cycles.CycleEdited;
import org.waymark.cycles.CycleReopened;
import org.waymark.insights.Due.Kind;
import org.waymark.kpis.KpiChanged;
import org.waymark.kpis.MeasurementsRecorded;
import org.waymark.kpis.MeasurementsRemoved;
import org.waymark.objectives.CheckInRecorded;
import org.waymark.objectives.KeyResultChanged;
import org.waymark.objectives.ObjectiveChanged;
import org.waymark.platform.Fact;

/** Notes what has to be computed again, in the transaction of what happened; jobs do the work. */
@Component
class Watch {
    private final AnalysisQueue queue;

    Watch(AnalysisQueue queue) {
        this.queue = queue;
    }

    @EventListener
    void on(MeasurementsRecorded event) {
        put(Kind.KPI, event, event.kpi().id().value());
    }

    @EventListener
    void on(MeasurementsRemoved event) {
        put(Kind.KPI, event, event.kpi().id().value());
    }

    @EventListener
    void on(KpiChanged event) {
        switch (event.change()) {
            case EDITED, TARGETS_SET, RESTORED ->
                put(Kind.KPI, event, event.kpi().value());
            case DEFINED, SHARED, ARCHIVED -> {}
        }
    }

    @EventListener
    void on(FormulaChanged event) {
        put(Kind.KPI, event, event.kpi().value());
    }

    @EventListener
    void on(SignalChanged event) {
        switch (event.change()) {
            case EXPLAINED, EXPLANATION_REMOVED ->
                put(Kind.KPI, event, event.signal().kpi().value());
            case MUTED, UNMUTED, OBJECTIVE_DRAFTED -> {}
        }
    }

    /** What a KPI says about its key results follows from the KPI's own job. */
    @EventListener
    void on(CheckInRecorded event) {
        if (!event.checkIn().automatic()) {
            put(Kind.KEY_RESULT, event, event.keyResult().id().value());
        }
    }

    @EventListener
    void on(KeyResultChanged event) {
        switch (event.change()) {
            case ADDED, EDITED, RESTORED ->
                put(Kind.KEY_RESULT, event, event.keyResult().id().value());
            case ARCHIVED, GRADED -> {}
        }
    }

    @EventListener
    void on(ObjectiveChanged event) {
        switch (event.change()) {
            case AIMED, AIM_REMOVED -> put(Kind.STUDIES_OF_KPI, event, kpi(event.more()));
            case PUBLISHED, WITHDRAWN, EDITED, ARCHIVED, RESTORED ->
                put(Kind.STUDIES_OF_OBJECTIVE, event, event.objective().id().value());
            case DRAFTED, SHARED, OVERRIDDEN, OVERRIDE_REMOVED, WORD_GIVEN, WORD_REMOVED, GRADED, LOOKED_BACK -> {}
        }
    }

    @EventListener
    void on(CycleEdited event) {
        put(Kind.STUDIES_OF_CYCLE, event, event.subject().id());
    }

    @EventListener
    void on(CycleClosed event) {
        put(Kind.STUDIES_OF_CYCLE, event, event.subject().id());
    }

    @EventListener
    void on(CycleReopened event) {
        put(Kind.STUDIES_OF_CYCLE, event, event.subject().id());
    }

    private static UUID kpi(Map<String, Object> more) {
        return UUID.fromString(String.valueOf(more.get("kpi")));
    }

    private void put(Kind kind, Fact fact, UUID subject) {
        queue.put(new Due(kind, fact.by().workspace(), subject));
    }
}
