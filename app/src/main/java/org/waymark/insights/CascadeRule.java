package org.waymark.insights;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;
import org.waymark.analytics.expression.Formula;

/** How the KPI of a whole follows from those of its teams. */
public enum CascadeRule {
    SUM,
    /** All teams alike. */
    AVERAGE,
    /** By the weight of each team. */
    WEIGHTED,
    /** All numerators over all denominators: of shares, such as those delivered on time. */
    RATIO;

    /** The formula over KPIs of these teams, which names them by their ids. */
    String formula(List<Cascade.Part> parts) {
        var text =
                switch (this) {
                    case SUM -> "sum(" + joined(parts, CascadeRule::value) + ")";
                    case AVERAGE -> "avg(" + joined(parts, CascadeRule::value) + ")";
                    case WEIGHTED -> "weighted(" + joined(parts, part -> value(part) + ", " + part.weight()) + ")";
                    case RATIO -> "weighted(" + joined(parts, CascadeRule::share) + ")";
                };
        return Formula.kept(text).text();
    }

    private static String joined(List<Cascade.Part> parts, Function<Cascade.Part, String> word) {
        return parts.stream().map(word).collect(joining(", "));
    }

    private static String value(Cascade.Part part) {
        return "[" + part.kpi().value() + "]";
    }

    private static String share(Cascade.Part part) {
        return value(part) + ", [" + Operand.denominatorOf(part.kpi()) + "]";
    }
}
