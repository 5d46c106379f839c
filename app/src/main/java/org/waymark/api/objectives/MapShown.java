package org.waymark.api.objectives;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.insights.ImpactStudy;
import org.waymark.kpis.KpiStanding;
import org.waymark.objectives.Status;
import org.waymark.people.Level;

/** The graph of a cycle. */
@Says("What is for what in a cycle: its objectives and the KPIs they aim at as nodes, and the edges between them.")
record MapShown(List<ObjectiveNode> objectives, List<KpiNode> kpis, List<Edge> edges) {

    record ObjectiveNode(
            UUID id,
            String title,
            Level level,
            UUID owner,
            @Nullable UUID team,
            @Nullable Double progress,

            @Says("Where progress should be by now, as a share.")
            Double due,

            Status status,
            Boolean draft) {}

    record KpiNode(UUID id, String name, @Nullable Double value, KpiStanding standing) {}

    enum EdgeKind {
        CONTRIBUTE,
        SUPPORT,
        AIM
    }

    record Edge(
            @Says("An objective.") UUID from,

            @Says("An objective, perhaps of another cycle; for AIM a KPI.")
            UUID to,

            @Says("CONTRIBUTE rolls up, SUPPORT is drawn only, AIM wants to move the KPI.")
            EdgeKind kind,

            @Says("For AIM: what the impact study says, once there is one.")
            ImpactStudy.@Nullable Verdict verdict,

            @Says("For AIM: how much the KPI is higher for it, in its unit; only where the study tells.") @Nullable
            Double effect) {}
}
