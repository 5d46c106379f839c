package org.waymark.web.outline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Status;

/**
 * How many published objectives there are, and how their key results stand.
 *
 * @param parts key results by status
 * @param late those whose check-in is overdue
 * @param falling those with less confidence than before
 * @param apart objectives of teams and people that name nothing they are for
 * @param company progress of each objective of the company
 */
record Counts(Map<Status, Integer> parts, int late, int falling, int goals, int apart, List<@Nullable Double> company) {
    static final Counts NONE = new Counts(Map.of(), 0, 0, 0, 0, List.of());

    int allParts() {
        return parts.values().stream().mapToInt(Integer::intValue).sum();
    }

    Counts plus(Counts others) {
        var both = new EnumMap<Status, Integer>(Status.class);
        both.putAll(parts);
        others.parts.forEach((status, count) -> both.merge(status, count, Integer::sum));
        return new Counts(
                both,
                late + others.late,
                falling + others.falling,
                goals + others.goals,
                apart + others.apart,
                Stream.concat(company.stream(), others.company.stream()).toList());
    }
}
