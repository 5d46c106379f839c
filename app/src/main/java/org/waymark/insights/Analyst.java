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

    /** @param due all of one kind */
    synchronized void examine(UUID workspace, List<Due> due) {
        var subjects = due.stream().map(Due::subject).toList();
        switch (due.getFirst().kind()) {
            case KPI -> readings.examine(workspace, kpis(subjects), changed -> following.follow(workspace, changed));
            case KEY_RESULT ->
                outlooks.examine(
                        workspace, subjects.stream().map(KeyResult.Id::new).toList());
            case STUDIES_OF_KPI -> studies.examine(workspace, kpis(subjects));
            case STUDIES_OF_OBJECTIVE ->
                subjects.forEach(one -> studies.examine(workspace, aims.aimedAtBy(workspace, one)));
            case STUDIES_OF_CYCLE ->
                subjects.forEach(one -> studies.examine(workspace, aims.aimedAtIn(workspace, one)));
        }
    }

    private static List<Kpi.Id> kpis(List<UUID> subjects) {
        return subjects.stream().map(Kpi.Id::new).toList();
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
