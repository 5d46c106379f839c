package org.waymark.api.insights;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Listing;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.insights.KpiReadings;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.platform.Actor;

/** KPIs: what their past says. */
@Controller
@RequestMapping("/api/v1/kpis/{id}")
class AnalysisResource {
    private final KpiReadings readings;
    private final Kpis kpis;
    private final SeenKpis seen;
    private final ForecastResourceQuery forecasts;

    AnalysisResource(KpiReadings readings, Kpis kpis, SeenKpis seen, ForecastResourceQuery forecasts) {
        this.readings = readings;
        this.kpis = kpis;
        this.seen = seen;
        this.forecasts = forecasts;
    }

    @Says("Get what the past of a KPI says: verdict, usual range, chart, outlook, drivers")
    @GetMapping("/analysis")
    Answer<AnalysisShown> analysis(Actor actor, @PathVariable UUID id) {
        return Answer.of(readings.of(actor, new Kpi.Id(id))
                .map(reading -> AnalysisShown.of(reading, seen.among(actor, AnalysisShown.namedBy(reading))))
                .orElseGet(() -> AnalysisShown.pending(id)));
    }

    @Says("List what was forecast for a KPI and what came of it, the latest period first")
    @GetMapping("/forecasts")
    Answer<Listing<ForecastShown>> forecasts(Actor actor, @PathVariable UUID id, Paging paging) {
        return Answer.of(forecasts.list(actor, kpis.get(actor, new Kpi.Id(id)).id(), paging));
    }
}
