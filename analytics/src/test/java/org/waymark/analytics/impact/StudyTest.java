package org.waymark.analytics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

class StudyTest {
    private static final Setting MONTHS = Setting.of(12);
    private static final Window HALF_YEAR = new Window(0, 6);

    @Test
    void aLargeStepInTheWishedDirectionIsVeryLikelyAnEffect() {
        var study = study(Invented.step(100, 1, 86, 8), Wish.RISE);

        assertThat(study.verdict()).isEqualTo(Verdict.VERY_LIKELY_YES);
        assertThat(study.chance()).isGreaterThan(0.99);
        assertThat(study.scan().best().delay()).isEqualTo(4);
        assertThat(study.effect().interval().holds(8)).isTrue();
        assertThat(study.placebo().rank()).isEqualTo(1);
    }

    @Test
    void theSameStepIsProbablyNoIfTheWishWasToFall() {
        assertThat(study(Invented.step(100, 1, 86, 8), Wish.FALL).verdict()).isEqualTo(Verdict.PROBABLY_NO);
    }

    @Test
    void nothingFoundIsTooEarlyWhileTheWindowIsOpen() {
        var series = Invented.step(92, 2, 92, 0);
        var open = new Intent(82, Wish.RISE, new Window(0, 12), OptionalDouble.empty());

        var study = study(series, MONTHS, open);

        assertThat(study.verdict()).isEqualTo(Verdict.TOO_EARLY);
        assertThat(study.open(92)).isTrue();
        assertThat(study.open(97)).isFalse();
    }

    @Test
    void eachLookInAnOpenWindowCosts() {
        assertThat(Verdict.of(0.96, 6, false, false)).isEqualTo(Verdict.VERY_LIKELY_YES);
        assertThat(Verdict.of(0.96, 6, true, false)).isEqualTo(Verdict.TOO_EARLY);
        assertThat(Verdict.of(0.97, 6, true, false)).isEqualTo(Verdict.PROBABLY_YES);
        assertThat(Verdict.of(0.992, 6, true, false)).isEqualTo(Verdict.VERY_LIKELY_YES);
    }

    @Test
    void anEffectTooSmallToMatterIsProbablyNo() {
        assertThat(Verdict.of(0.6, 1, false, true)).isEqualTo(Verdict.PROBABLY_NO);
        assertThat(Verdict.of(0.6, 1, false, false)).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(Verdict.of(0.2, 1, false, false)).isEqualTo(Verdict.PROBABLY_NO);
        assertThat(Verdict.of(0.8, 1, false, true)).isEqualTo(Verdict.PROBABLY_YES);
    }

    @Test
    void scalingAndShiftingScalesTheEffectAndLeavesTheVerdict() {
        var setting = Setting.plain(new Season.Levels(12));
        var series = Invented.step(100, 3, 86, 3);
        var intent = new Intent(82, Wish.RISE, HALF_YEAR, OptionalDouble.of(2));
        var scaled = new Intent(82, Wish.RISE, HALF_YEAR, OptionalDouble.of(2000));

        var before = study(series, setting, intent);
        var after = study(Invented.changed(series, 1000, 50), setting, scaled);

        assertThat(after.effect().value()).isEqualTo(1000 * before.effect().value(), offset(1e-5));
        assertThat(after.chance()).isEqualTo(before.chance());
        assertThat(after.verdict()).isEqualTo(before.verdict());
        assertThat(after.weaknesses()).isEqualTo(before.weaknesses());
        assertThat(after.stillNeeded()).isEqualTo(before.stillNeeded());
    }

    @Test
    void scalingChangesNothingWhateverScaleTheEngineChose() {
        for (int seed = 0; seed < 5; seed++) {
            var series = Invented.step(100, seed, 86, 3);
            var before = study(series, Wish.RISE);
            var after = study(Invented.changed(series, 1e6, 0), Wish.RISE);

            assertThat(after.course()).isEqualTo(before.course());
            assertThat(after.chance()).isEqualTo(before.chance());
            assertThat(after.effect().value()).isEqualTo(1e6 * before.effect().value(), offset(1e-2));
        }
    }

    @Test
    void reversingTheSignOfDataAndWishChangesNothing() {
        var setting = Setting.plain(new Season.Levels(12));
        var series = Invented.step(100, 4, 86, 4);

        var up = study(series, setting, Intent.of(82, Wish.RISE, HALF_YEAR));
        var down = study(Invented.changed(series, -1, 0), setting, Intent.of(82, Wish.FALL, HALF_YEAR));

        assertThat(down.verdict()).isEqualTo(up.verdict());
        assertThat(down.chance()).isEqualTo(up.chance());
        assertThat(down.effect().value()).isEqualTo(-up.effect().value(), offset(1e-9));
    }

    @Test
    void itSaysWhatItHasToBeDoubtedFor() {
        var young = Series.of(Arrays.copyOf(Invented.months(40, 6), 20));
        var crowded = Setting.of(12).withOthers(List.of(Event.step(84)));

        assertThat(study(young, MONTHS, Intent.of(16, Wish.RISE, new Window(0, 1)))
                        .weaknesses())
                .contains(Weakness.FEW_AFTER, Weakness.FEW_BEFORE, Weakness.SEASON_UNKNOWN, Weakness.NO_CONTROL);
        assertThat(study(Invented.step(100, 7, 90, 3), crowded, Intent.of(82, Wish.RISE, HALF_YEAR))
                        .weakest())
                .contains(Weakness.OTHER_EVENTS);
    }

    @Test
    void placesWithoutAValueOfTheControlAreLeftOutAndCounted() {
        double[] other = Invented.months(100, 30);
        other[10] = Double.NaN;
        other[90] = Double.NaN;
        var controlled = MONTHS.withControls(List.of(new Control("other", Series.withGaps(other))));

        var study = study(Invented.step(100, 1, 86, 8), controlled, Intent.of(82, Wish.RISE, HALF_YEAR));

        assertThat(study.leftOut()).isEqualTo(2);
        assertThat(study.weaknesses()).doesNotContain(Weakness.NO_CONTROL);
        assertThat(study.verdict()).isEqualTo(Verdict.VERY_LIKELY_YES);
    }

    @Test
    void itSaysHowManyValuesItLacks() {
        var series = Invented.step(100, 1, 86, 8);

        assertThat(Study.of(series.slice(0, 84), MONTHS, Intent.of(82, Wish.RISE, HALF_YEAR)))
                .isEqualTo(Finding.notYet(Lack.VALUES_AFTER, 2, 3));
        assertThat(Study.of(series, MONTHS, Intent.of(82, Wish.RISE, new Window(16, 20))))
                .isEqualTo(Finding.notYet(Lack.VALUES_AFTER, 2, 3));
        assertThat(Study.of(series, MONTHS, Intent.of(11, Wish.RISE, HALF_YEAR)))
                .isEqualTo(Finding.notYet(Lack.VALUES_BEFORE, 11, 12));
        assertThat(Study.of(series, MONTHS.with(Season.of(12)), Intent.of(20, Wish.RISE, HALF_YEAR)))
                .isEqualTo(Finding.notYet(Lack.VALUES_BEFORE, 20, 24));
    }

    @Test
    void moreValuesAreNeededTheFinerTheChangeThatMatters() {
        var chance = new Random(1);
        var steady = Series.of(
                IntStream.range(0, 70).mapToDouble(_ -> chance.nextGaussian()).toArray());
        var setting = Setting.plain(Season.NONE);
        var window = new Window(0, 3);
        var interval = study(steady, setting, Intent.of(62, Wish.RISE, window))
                .effect()
                .interval();
        double reach = (interval.high() - interval.low()) / 2;

        var needed = Stream.of(1.05, 0.9, 0.1)
                .map(share -> new Intent(62, Wish.RISE, window, OptionalDouble.of(share * reach)))
                .map(intent -> study(steady, setting, intent))
                .peek(study -> assertThat(study.verdict()).isEqualTo(Verdict.CANNOT_TELL))
                .map(study -> study.stillNeeded().orElse(Integer.MAX_VALUE))
                .toList();

        assertThat(needed).isSorted().startsWith(1).endsWith(Integer.MAX_VALUE).doesNotHaveDuplicates();
    }

    private static Study study(Series series, Wish wish) {
        return study(series, MONTHS, Intent.of(82, wish, HALF_YEAR));
    }

    private static Study study(Series series, Setting setting, Intent intent) {
        return ((Finding.Found<Study>) Study.of(series, setting, intent)).value();
    }
}
