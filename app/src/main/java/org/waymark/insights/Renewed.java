package org.waymark.insights;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.waymark.kpis.Kpi;
import org.waymark.platform.Fact;
import org.waymark.platform.News;

/** Names what was computed anew, for the pages that show it. */
final class Renewed {
    private Renewed() {}

    static News.Computed kpis(UUID workspace, Collection<Kpi.Id> kpis) {
        return new News.Computed(
                kpis.stream().map(kpi -> news(workspace, "kpi", kpi.value())).toList());
    }

    /** On a page of the KPI and on those of the objectives. */
    static News.Computed studies(UUID workspace, Kpi.Id kpi, Collection<ImpactStudy> studies) {
        var ofObjectives = studies.stream()
                .map(study -> news(workspace, "objective", study.objective().value()));
        return new News.Computed(Stream.concat(Stream.of(news(workspace, "kpi", kpi.value())), ofObjectives)
                .toList());
    }

    static News.Computed keyResults(UUID workspace, Collection<KeyResultCase> cases) {
        return new News.Computed(cases.stream()
                .map(one -> new News(
                        workspace,
                        new Fact.Subject("key-result", one.id().value()),
                        one.objective().value()))
                .toList());
    }

    /** How far an analysis of the workspace is. */
    static News.Computed analysis(UUID workspace) {
        return new News.Computed(List.of(new News(workspace, new Fact.Subject("analysis", workspace), null)));
    }

    private static News news(UUID workspace, String kind, UUID id) {
        return new News(workspace, new Fact.Subject(kind, id), id);
    }
}
