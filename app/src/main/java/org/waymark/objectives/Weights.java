package org.waymark.objectives;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.platform.Refused;

/** What the key results of an objective weigh beside each other: 0 leaves one out, but one of them has to count. */
final class Weights {
    private Weights() {}

    /** @param others those of the objective that are not archived */
    static void check(double weight, Stream<KeyResult> others) {
        if (weight == 0 && others.noneMatch(one -> one.definition().weight() > 0)) refuse();
    }

    /** All that an objective begins with. */
    static void check(List<Double> together) {
        if (!together.isEmpty() && together.stream().noneMatch(weight -> weight > 0)) refuse();
    }

    private static void refuse() {
        throw new Refused.Invalid("weight", 0, "no.objectives.weight-none");
    }
}
