package org.waymark.insights;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.analytics.Finding;
import org.waymark.analytics.lead.LeadLag;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Cadence;

/** Looks which KPIs that people take for leads of another one really move before it, or together with it. */
final class Companions {
    private Companions() {}

    /** Those that chance does not explain, however many were asked; the strongest first. */
    static List<Related> of(History history, Map<Kpi.Id, History> candidates) {
        return candidates.entrySet().stream()
                .flatMap(entry -> related(entry.getKey(), entry.getValue(), history))
                .filter(one -> one.p() <= LeadLag.LEVEL / candidates.size())
                .sorted(Comparator.comparing(one -> -Math.abs(one.correlation())))
                .toList();
    }

    private static Stream<Related> related(Kpi.Id kpi, History candidate, History history) {
        if (candidate.cadence() != history.cadence() || candidate.isEmpty() || history.isEmpty()) return Stream.empty();
        return switch (LeadLag.of(
                candidate.beside(history), history.counted(), most(history.cadence()), history.season())) {
            case Finding.Found(var found) -> Stream.of(new Related(kpi, found.lag(), found.r(), found.p()));
            case Finding.NotYet<LeadLag> _ -> Stream.empty();
        };
    }

    /** How many periods ahead one looks. */
    private static int most(Cadence cadence) {
        return switch (cadence) {
            case DAILY -> 14;
            case WEEKLY -> 12;
            case MONTHLY -> 6;
            case QUARTERLY -> 4;
            case YEARLY -> 2;
        };
    }
}
