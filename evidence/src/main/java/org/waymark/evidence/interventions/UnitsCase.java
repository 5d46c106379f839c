package org.waymark.evidence.interventions;

import java.util.List;
import org.waymark.analytics.Finding;
import org.waymark.analytics.impact.DifferenceInDifferences;
import org.waymark.analytics.impact.SyntheticControl;

/** A case about treated units beside untouched ones. */
record UnitsCase(Case one, Panel panel) {
    private static final double CHANCE = 0.95;

    static UnitsCase of(Case one, Table table) {
        return new UnitsCase(one, Panel.of(one, table));
    }

    Figures syntheticControl() {
        if (panel.treated().size() != 1)
            throw one.broken(
                    "one treated unit, not %s".formatted(panel.treated().keySet()));
        var untouched = List.copyOf(panel.untouched().sequencedValues());
        var found = found(SyntheticControl.of(panel.treated().firstEntry().getValue(), untouched, panel.start()));
        var figures = new Figures()
                .with("effect", found.effect())
                .with("standard_error", found.standardError())
                .with("p_value", found.p())
                .with("missed_before", found.missedBefore())
                .with(
                        "last_effect",
                        found.path().getLast().happened()
                                - found.path().getLast().without())
                .with("cumulative_effect", found.effect() * found.path().size());
        int unit = 0;
        for (var name : panel.untouched().sequencedKeySet())
            figures.with("weights " + name, found.weights().get(unit++));
        return figures;
    }

    Figures differenceInDifferences() {
        var found = found(DifferenceInDifferences.of(
                List.copyOf(panel.treated().sequencedValues()),
                List.copyOf(panel.untouched().sequencedValues()),
                panel.start()));
        var figures = new Figures().with("effect", found.effect());
        if (found.estimate() instanceof Finding.Found(var estimate))
            figures.with("standard_error", estimate.standardError())
                    .with("p_value", estimate.p())
                    .with("t", estimate.t())
                    .with(estimate.interval(CHANCE));
        return figures;
    }

    private <T> T found(Finding<T> finding) {
        return switch (finding) {
            case Finding.Found<T>(var value) -> value;
            case Finding.NotYet<T>(var lacks, var have, var need) ->
                throw one.broken("cannot say yet: %d of %d %s".formatted(have, need, lacks));
        };
    }
}
