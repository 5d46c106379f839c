package org.waymark.analytics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Finding.Lack;
import org.waymark.analytics.Series;

class ShapeEffectTest {
    private static final Setting SETTING = Setting.plain(new Season.Levels(12));

    static Stream<Shape> shapes() {
        return Stream.of(Shape.STEP, new Shape.Ramp(8), new Shape.Approach(0.7), new Shape.Pulse(0.8));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void anEffectOfKnownShapeIsFoundWithinItsInterval(Shape shape) {
        var event = new Event(80, shape);
        double[] values = Invented.months(110, 21);
        for (int place = 0; place < 110; place++) values[place] += 7 * event.at(place);

        var effect = effect(Series.of(values), event);

        assertThat(effect.effect().interval(0.95).holds(7)).isTrue();
        assertThat(effect.effect().p()).isLessThan(0.01);
    }

    @Test
    void shapesCountTheWholeEffectAsOne() {
        assertThat(new Shape.Ramp(4).after(0)).isEqualTo(0.25);
        assertThat(new Shape.Ramp(4).after(9)).isEqualTo(1);
        assertThat(new Shape.Approach(0.5).after(1)).isEqualTo(0.75);
        assertThat(new Shape.Pulse(0.5).after(2)).isEqualTo(0.25);
        assertThat(shapes()).allSatisfy(shape -> assertThat(shape.after(-1)).isZero());
    }

    @Test
    void scalingScalesTheEffectAndLeavesP() {
        var series = Invented.step(110, 22, 80, 3);

        var before = effect(series, Event.step(80));
        var after = effect(Invented.changed(series, -50, 9), Event.step(80));

        assertThat(after.effect().value()).isEqualTo(-50 * before.effect().value(), offset(1e-7));
        assertThat(after.effect().p()).isEqualTo(before.effect().p(), offset(1e-9));
    }

    @Test
    void aShapeNeedsThreeValuesToShow() {
        assertThat(ShapeEffect.of(Invented.step(82, 1, 80, 3), SETTING, Event.step(80)))
                .isEqualTo(Finding.notYet(Lack.VALUES_AFTER, 2, 3));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Shape.Ramp(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Shape.Pulse(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Window(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ShapeEffect.of(Series.of(new double[40]), SETTING.with(Scale.LOG), Event.step(30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("logarithm");
    }

    private static ShapeEffect effect(Series series, Event event) {
        return ((Finding.Found<ShapeEffect>) ShapeEffect.of(series, SETTING, event)).value();
    }
}
