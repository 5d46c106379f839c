package org.waymark.analytics.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.waymark.analytics.Series;
import org.waymark.analytics.anomaly.Episode.Patience;

class EpisodeTest {
    private static final double GAP = Double.NaN;
    private static final Alarm AT_MOST_100 = new Alarm.Beyond(Double.NEGATIVE_INFINITY, 100);

    @Test
    void loudValuesOfOneEpisodeAreOneAlert() {
        var episodes = Episode.in(Series.of(80, 105, 80, 110, 80, 80), AT_MOST_100, Patience.NONE);

        assertThat(episodes).singleElement().satisfies(episode -> {
            assertThat(episode.places()).containsExactly(1, 3);
            assertThat(episode.raisedAt()).isEqualTo(1);
            assertThat(episode.isOpen()).isTrue();
        });
    }

    @Test
    void threeQuietPeriodsCloseIt() {
        var episodes = Episode.in(Series.of(105, 80, 80, 80, 80, 105), AT_MOST_100, Patience.NONE);

        assertThat(episodes).hasSize(2);
        assertThat(episodes.getFirst().closedAt()).hasValue(3);
        assertThat(episodes.getLast().isOpen()).isTrue();
    }

    @Test
    void aValueThatTremblesAboutItsLimitStaysOneAlert() {
        var trembling = Series.of(80, 101, 99, 101, 99, 99, 99, 99, 101, 89, 89, 89);

        assertThat(Episode.in(trembling, AT_MOST_100, Patience.NONE))
                .singleElement()
                .satisfies(episode -> {
                    assertThat(episode.until()).isEqualTo(8);
                    assertThat(episode.closedAt()).hasValue(11);
                });
    }

    @Test
    void aValueOnItsLimitIsNotBeyondIt() {
        assertThat(Episode.in(Series.of(100, 100), AT_MOST_100, Patience.NONE)).isEmpty();
    }

    @Test
    void ofABandATenthOfItsWidthIsCalm() {
        var band = new Alarm.Beyond(-10, 10);

        assertThat(band.isCalm(8)).isTrue();
        assertThat(band.isCalm(8.1)).isFalse();
        assertThat(band.isLoud(8.1)).isFalse();
        assertThat(band.isLoud(-10.1)).isTrue();
    }

    @Test
    void theChanceMustRiseTenPointsToBeCalmAgain() {
        var chances = Series.of(0.5, 0.29, 0.35, 0.39, 0.29, 0.4, 0.45, 0.4);

        assertThat(Episode.in(chances, Alarm.UNLIKELY, Patience.NONE))
                .singleElement()
                .satisfies(episode -> {
                    assertThat(episode.places()).containsExactly(1, 2, 3, 4);
                    assertThat(episode.closedAt()).hasValue(7);
                });
    }

    @Test
    void withPatienceSeveralOfTheLastValuesMustBeLoud() {
        var twoOfThree = new Patience(2, 3);

        assertThat(Episode.in(Series.of(105, 80, 80, 105, 80, 80), AT_MOST_100, twoOfThree))
                .isEmpty();
        assertThat(Episode.in(Series.of(80, 105, 80, 105), AT_MOST_100, twoOfThree))
                .singleElement()
                .satisfies(episode -> {
                    assertThat(episode.places()).containsExactly(1, 3);
                    assertThat(episode.raisedAt()).isEqualTo(3);
                });
    }

    @Test
    void aClosedEpisodeDoesNotHelpToRaiseTheNext() {
        var twoOfSix = new Patience(2, 6);

        assertThat(Episode.in(Series.of(105, 105, 80, 80, 80, 105, 80), AT_MOST_100, twoOfSix))
                .hasSize(1);
    }

    @Test
    void gapsChangeNothingButPlaces() {
        var episodes = Episode.in(Series.withGaps(105, GAP, 80, GAP, 80, GAP, GAP), AT_MOST_100, Patience.NONE);

        assertThat(episodes)
                .singleElement()
                .satisfies(episode -> assertThat(episode.isOpen()).isTrue());
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Patience(3, 2)).hasMessageContaining("3 of the last 2");
        assertThatThrownBy(() -> new Alarm.Beyond(5, 5)).hasMessageContaining("From 5.0 to 5.0 is no range");
        assertThatThrownBy(() -> new Alarm.Unlikely(1.5)).hasMessageContaining("A chance is from 0 to 1: 1.5");
    }
}
