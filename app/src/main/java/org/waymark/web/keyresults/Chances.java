package org.waymark.web.keyresults;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.insights.KeyResultOutlook.Chance;

/**
 * How key results stand together.
 *
 * @param likely how many are as likely reached as not, or likelier
 * @param known how many have a chance at all
 */
public record Chances(int likely, int known) {
    private static final double EVEN = 0.5;

    public static Chances of(List<KeyResultView> keyResults) {
        var known = keyResults.stream().flatMap(Chances::known).toList();
        return new Chances(
                (int) known.stream().filter(chance -> chance.value() >= EVEN).count(), known.size());
    }

    /** Empty while nothing was computed, or where there is none. */
    public static Stream<Chance.Known> known(KeyResultView keyResult) {
        return keyResult.outlook() != null && keyResult.outlook().chance() instanceof Chance.Known chance
                ? Stream.of(chance)
                : Stream.empty();
    }
}
