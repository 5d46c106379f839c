package org.waymark.analytics.impact;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

/**
 * Whether work moved a series the way it was meant to, how much and how late. An estimate from dates alone: it says "moved more than
 * its own past explains", never more.
 *
 * @param course how the series runs without the work
 * @param after what was measured beside what would have been, from the shortest expected delay on
 * @param scan the search for the delay, in the declared window
 * @param placebo the same question at earlier dates; has already widened the intervals of both
 * @param chance that there is an effect in the wished direction
 * @param effect the best candidate's, in the series' unit
 * @param relative the same as a share of the course without the work; absent where that may be 0
 * @param leftOut measured places that could not be used, since a control has no value there
 * @param weaknesses gravest first
 * @param stillNeeded further periods until a change that matters could be told from none, if that many can be foreseen
 */
public record Study(
        Intent intent,
        Course course,
        Counterfactual after,
        DelayScan scan,
        Placebo placebo,
        double chance,
        Verdict verdict,
        Change effect,
        Optional<Change> relative,
        int leftOut,
        List<Weakness> weaknesses,
        OptionalInt stillNeeded) {
    public Study {
        weaknesses = List.copyOf(weaknesses);
    }

    public static Finding<Study> of(Series series, Setting setting, Intent intent) {
        int[] usable = Model.usable(series, setting);
        int from = intent.start() + intent.delay().from();
        int after = 0;
        for (int place : usable) if (place >= from) after++;
        return switch (Course.before(intent.start(), series, setting)) {
            case Finding.NotYet(var lacks, var have, var need) -> Finding.notYet(lacks, have, need);
            case Finding.Found(var course) ->
                after < DelayScan.LEAST_AFTER
                        ? Finding.notYet(Lack.VALUES_AFTER, after, DelayScan.LEAST_AFTER)
                        : new Judgement(new Model(series, setting, course, intent.start()), setting, intent).study();
        };
    }

    public Optional<Weakness> weakest() {
        return weaknesses.stream().findFirst();
    }

    /** Whether the declared window is still open, so that the next value may change the verdict. */
    public boolean open(int length) {
        return length < intent.over();
    }
}
