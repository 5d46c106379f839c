package org.waymark.insights;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.KeyResult;

/** Computes what is due, one after the other: however many jobs there are, pages keep the other processors. */
@Component
class Analyst {
    private final KpiReadings readings;
    private final KeyResultOutlooks outlooks;
    private final ImpactStudies studies;
    private final StudyQuery aims;
    private final Following following;

    Analyst(
            KpiReadings readings,
            KeyResultOutlooks outlooks,
            ImpactStudies studies,
            StudyQuery aims,
            Following following) {
        this.readings = readings;
        this.outlooks = outlooks;
        this.studies = studies;
        this.aims = aims;
        this.following = following;
    }

    synchronized void examine(Due due) {
        switch (due.kind()) {
            case KPI ->
                readings.examine(
                        due.workspace(),
                        List.of(new Kpi.Id(due.subject())),
                        changed -> following.follow(due.workspace(), changed));
            case KEY_RESULT -> outlooks.examine(due.workspace(), List.of(new KeyResult.Id(due.subject())));
            case STUDIES_OF_KPI -> studies.examine(due.workspace(), List.of(new Kpi.Id(due.subject())));
            case STUDIES_OF_OBJECTIVE ->
                studies.examine(due.workspace(), aims.aimedAtBy(due.workspace(), due.subject()));
            case STUDIES_OF_CYCLE -> studies.examine(due.workspace(), aims.aimedAtIn(due.workspace(), due.subject()));
        }
    }

    /** @return how many readings are others now */
    synchronized int kpis(UUID workspace, List<Kpi.Id> kpis) {
        return readings.examine(workspace, kpis);
    }

    synchronized void keyResults(UUID workspace, List<KeyResult.Id> keyResults) {
        outlooks.examine(workspace, keyResults);
    }

    synchronized void studies(UUID workspace, List<Kpi.Id> kpis) {
        studies.examine(workspace, kpis);
    }
}
