package org.waymark.analytics.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Series;

class TogetherTest {
    private static final Setting SETTING = Setting.plain(new Season.Levels(12));
    private static final Window QUARTER = new Window(0, 3);

    @Test
    void workThatStartsFarApartIsJudgedInOneModel() {
        double[] values = Invented.step(110, 1, 60, 8).toArrayWithNaN();
        for (int place = 90; place < 110; place++) values[place] -= 8;

        var each = together(Series.of(values), intent(60, Wish.RISE), intent(90, Wish.FALL));

        assertThat(each).allSatisfy(judged -> assertThat(judged).isInstanceOf(Together.Judged.Alone.class));
        assertThat(study(each.getFirst()).verdict()).isEqualTo(Verdict.VERY_LIKELY_YES);
        assertThat(study(each.getLast()).verdict()).isEqualTo(Verdict.VERY_LIKELY_YES);
        assertThat(study(each.getLast()).effect().interval().holds(-8)).isTrue();
    }

    @Test
    void workOnTheSameDatesCannotBeToldApart() {
        var each = together(
                Invented.step(100, 2, 82, 6), intent(81, Wish.RISE), intent(82, Wish.RISE), intent(40, Wish.RISE));

        assertThat(each.get(0)).isInstanceOfSatisfying(Together.Judged.Inseparable.class, judged -> {
            assertThat(judged.from()).containsExactly(1);
            assertThat(judged.correlation()).isGreaterThan(0.8);
        });
        assertThat(each.get(1)).isInstanceOf(Together.Judged.Inseparable.class);
        assertThat(each.get(2)).isInstanceOf(Together.Judged.Alone.class);
    }

    @Test
    void oneAloneIsItsStudy() {
        var series = Invented.step(100, 3, 84, 6);

        var each = together(series, intent(82, Wish.RISE));

        assertThat(each).containsExactly(new Together.Judged.Alone(Study.of(series, SETTING, intent(82, Wish.RISE))));
    }

    @Test
    void theOrderOfTheWorkChangesNothing() {
        var series = Invented.step(110, 4, 62, 5);

        var forth = together(series, intent(60, Wish.RISE), intent(90, Wish.FALL));
        var back = together(series, intent(90, Wish.FALL), intent(60, Wish.RISE));

        assertThat(back.getLast()).isEqualTo(forth.getFirst());
    }

    private static Intent intent(int start, Wish wish) {
        return Intent.of(start, wish, QUARTER);
    }

    private static List<Together.Judged> together(Series series, Intent... intents) {
        return Together.of(series, SETTING, List.of(intents)).each();
    }

    private static Study study(Together.Judged judged) {
        return ((Finding.Found<Study>) ((Together.Judged.Alone) judged).study()).value();
    }
}
