package org.waymark.analytics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

class CounterfactualTest {
    private static final Setting PLAIN = Setting.plain(new Season.Levels(12));

    @Test
    void itIsOneImpulseForEachPlaceAfterTheStart() {
        var series = Invented.step(84, 5, 72, 4);
        var model = new Model(series, PLAIN, new Course(Scale.PLAIN, PLAIN.season(), Trend.LEVEL, false), 72);

        var outcome = new Outcome(model, 72, 84).counterfactual(72, 1);

        var rows = model.rows();
        for (int place = 72; place < 84; place++) rows = rows.and(rows.column(new Event(place, new Shape.Pulse(0))));
        var fit = Fit.at(rows, outcome.noise());
        double mean = 0;
        var shares = new double[rows.x().length];
        for (int i = 0; i < 12; i++) {
            int column = 12 + i;
            double effect = fit.factor().coefficients()[column] * model.unit();
            var point = outcome.path().get(i);
            assertThat(point.happened() - point.without()).isEqualTo(effect, offset(1e-8));
            double reach =
                    fit.estimate(column).times(model.unit()).interval(0.95).high() - effect;
            assertThat(point.interval().high() - point.without()).isEqualTo(reach, offset(1e-8));
            mean += effect / 12;
            shares[column] = 1.0 / 12;
        }
        double[] forward = fit.factor().forward(shares);
        double error = Math.sqrt(fit.variance() * Factor.dot(forward, forward)) * model.unit();
        assertThat(outcome.effect().value()).isEqualTo(mean, offset(1e-8));
        assertThat(outcome.effect().standardError()).isEqualTo(error, offset(1e-8));
    }

    @Test
    void aStepIsFoundWithinItsInterval() {
        var outcome = found(Counterfactual.of(Invented.step(96, 1, 84, 6), Setting.of(12), 84));

        assertThat(outcome.each().interval().holds(6)).isTrue();
        assertThat(outcome.effect().p()).isLessThan(0.01);
        assertThat(outcome.total().value()).isEqualTo(12 * outcome.each().value(), offset(1e-9));
        assertThat(outcome.path()).hasSize(12);
    }

    @Test
    void scalingAndShiftingTheDataScalesTheEffect() {
        var series = Invented.step(96, 2, 84, 3);

        var before = found(Counterfactual.of(series, PLAIN, 84));
        var after = found(Counterfactual.of(Invented.changed(series, 1000, 7), PLAIN, 84));

        assertThat(after.each().value()).isEqualTo(1000 * before.each().value(), offset(1e-6));
        assertThat(after.effect().p()).isEqualTo(before.effect().p(), offset(1e-9));
    }

    @Test
    void onALogarithmicScaleTheEffectIsARatio() {
        var series = Invented.step(96, 3, 84, 5);
        var logs = PLAIN.with(Scale.LOG);

        var outcome = found(Counterfactual.of(series, logs, 84));
        var doubled = found(Counterfactual.of(Invented.changed(series, 2, 0), logs, 84));

        double relative = outcome.relative().orElseThrow().value();
        assertThat(relative).isEqualTo(Math.expm1(outcome.effect().value()), offset(1e-12));
        assertThat(doubled.relative().orElseThrow().value()).isEqualTo(relative, offset(1e-9));
        assertThat(doubled.each().value()).isEqualTo(2 * outcome.each().value(), offset(1e-9));
    }

    @Test
    void aControlThatMovesAlongTakesItsShareAway() {
        double[] control = Invented.months(96, 9);
        var values = new double[96];
        double[] own = Invented.months(96, 10);
        for (int i = 0; i < 96; i++) values[i] = 5 * control[i] + own[i];
        var series = Series.of(values);

        var alone = found(Counterfactual.of(series, PLAIN, 84));
        var held = found(
                Counterfactual.of(series, PLAIN.withControls(List.of(new Control("other", Series.of(control)))), 84));

        assertThat(held.effect().standardError()).isLessThan(alone.effect().standardError() / 2);
    }

    @Test
    void gapsAreLeftOutAndTimeStays() {
        double[] values = Invented.step(96, 4, 84, 6).toArrayWithNaN();
        values[40] = Double.NaN;
        values[90] = Double.NaN;

        var outcome = found(Counterfactual.of(Series.withGaps(values), PLAIN, 84));

        assertThat(outcome.before()).isEqualTo(83);
        assertThat(outcome.path())
                .extracting(Counterfactual.Point::place)
                .doesNotContain(90)
                .contains(95);
        assertThat(outcome.each().interval().holds(6)).isTrue();
    }

    @Test
    void itSaysHowManyValuesItLacks() {
        var series = Invented.step(30, 1, 20, 1);

        assertThat(Counterfactual.of(series, PLAIN, 20)).isEqualTo(Finding.notYet(Lack.VALUES_BEFORE, 20, 24));
        assertThat(Counterfactual.of(series, Setting.plain(Season.NONE), 9))
                .isEqualTo(Finding.notYet(Lack.VALUES_BEFORE, 9, 12));
        assertThat(Counterfactual.of(series, Setting.plain(Season.NONE), 30))
                .isEqualTo(Finding.notYet(Lack.VALUES_AFTER, 0, 1));
    }

    @Test
    void aSeriesThatNeverMovedBeforeCannotBeJudged() {
        var values = new double[40];
        values[35] = 3;

        assertThat(Counterfactual.of(Series.of(values), Setting.of(12), 30))
                .isEqualTo(Finding.notYet(Lack.VARIATION, 1, 2));
    }

    private static Counterfactual found(Finding<Counterfactual> finding) {
        return ((Finding.Found<Counterfactual>) finding).value();
    }
}
