package org.waymark.analytics.expression;

import java.util.List;
import java.util.Map;
import org.waymark.analytics.Series;

/**
 * The values of a formula.
 *
 * @param missing for each gap, why
 * @param leaves the values of {@link Formula#leaves()} in the same periods
 */
public record Computed(Grid grid, Series values, Map<Integer, Missing> missing, List<Series> leaves)
        implements Evaluation {
    public Computed {
        missing = Map.copyOf(missing);
        leaves = List.copyOf(leaves);
    }
}
