package org.waymark.web.kpis;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.insights.Related;

/** The KPIs that move together with one, as far as the reader may see them. */
public record KpiCompany(KpiView view, List<Related> related) {
    /** @param how "leads by 4 months, r −0.71" */
    public record Line(String path, String name, String how) {}

    public List<Line> lines() {
        return related.stream().flatMap(this::line).toList();
    }

    private Stream<Line> line(Related one) {
        return view
                .mentions()
                .of(one.kpi().value())
                .map(mention -> new Line("/kpis/" + mention.id(), mention.name(), how(one)))
                .stream();
    }

    private String how(Related one) {
        var words = view.words();
        var key = one.lead() == 0 ? "same" : one.lead() > 0 ? "leads" : "follows";
        return words.of(
                "kpis.related." + key, view.cadenceCode(), Math.abs(one.lead()), words.aligned(one.correlation(), 2));
    }
}
