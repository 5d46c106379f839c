package org.waymark.web.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContourBackgroundTest {

    @ParameterizedTest
    @MethodSource("backgrounds")
    void aBackgroundIsDecorationWithLinesAWayAndThreeMarks(String background) {
        var drawn = Drawn.of(background);

        assertThat(drawn.attribute("aria-hidden")).isEqualTo("true");
        assertThat(drawn.all("path", "major")).hasSizeGreaterThan(3);
        assertThat(drawn.all("path", "way")).hasSize(1);
        assertThat(drawn.all("rect", "")).hasSize(3);
        assertThat(background).hasSizeLessThan(40_000);
    }

    static String[] backgrounds() {
        return new String[] {ContourBackground.setup(), ContourBackground.signIn()};
    }
}
