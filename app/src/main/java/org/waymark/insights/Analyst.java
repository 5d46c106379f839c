package org.waymark.insights;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.kpis.Kpi;

/** Computes what is due, one after the other: however many jobs there are, pages keep the other processors. */
@Component
class Analyst {
    private final KpiReadings readings;
    private final Following following;

    Analyst(KpiReadings readings, Following following) {
        this.readings = readings;
        this.following = following;
    }

    synchronized void examine(Due due) {
        switch (due.kind()) {
            case KPI ->
                readings.examine(
                        due.workspace(),
                        List.of(new Kpi.Id(due.subject())),
                        changed -> following.follow(due.workspace(), changed));
            case KEY_RESULT, STUDIES_OF_KPI, STUDIES_OF_OBJECTIVE, STUDIES_OF_CYCLE -> {}
        }
    }
}
