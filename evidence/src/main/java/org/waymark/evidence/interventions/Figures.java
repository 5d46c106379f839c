package org.waymark.evidence.interventions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.waymark.analytics.impact.Interval;

/** What a method says of a case, under the names that expectations may use. */
final class Figures {
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("estimate", "effect"),
            Map.entry("coefficient", "effect"),
            Map.entry("coef", "effect"),
            Map.entry("averageeffect", "effect"),
            Map.entry("meaneffect", "effect"),
            Map.entry("average", "effect"),
            Map.entry("att", "effect"),
            Map.entry("rateratio", "effect"),
            Map.entry("ratio", "effect"),
            Map.entry("rr", "effect"),
            Map.entry("irr", "effect"),
            Map.entry("se", "standarderror"),
            Map.entry("stderr", "standarderror"),
            Map.entry("stderror", "standarderror"),
            Map.entry("p", "pvalue"),
            Map.entry("cumulative", "cumulativeeffect"),
            Map.entry("total", "cumulativeeffect"),
            Map.entry("totaleffect", "cumulativeeffect"),
            Map.entry("relative", "relativeeffect"),
            Map.entry("row", "foundrow"),
            Map.entry("breakrow", "foundrow"),
            Map.entry("changerow", "foundrow"),
            Map.entry("lower", "low"),
            Map.entry("cilow", "low"),
            Map.entry("cilower", "low"),
            Map.entry("intervallow", "low"),
            Map.entry("upper", "high"),
            Map.entry("cihigh", "high"),
            Map.entry("ciupper", "high"),
            Map.entry("intervalhigh", "high"),
            Map.entry("rmspe", "missedbefore"),
            Map.entry("prermspe", "missedbefore"),
            Map.entry("rmspepre", "missedbefore"));

    private final Map<String, Double> figures = new LinkedHashMap<>();

    Figures with(String name, double figure) {
        figures.put(Case.letters(name), figure);
        return this;
    }

    Figures with(Interval interval) {
        return with("low", interval.low()).with("high", interval.high());
    }

    Optional<Double> of(String name) {
        var letters = Case.letters(name);
        return Optional.ofNullable(figures.get(OTHER_NAMES.getOrDefault(letters, letters)));
    }
}
