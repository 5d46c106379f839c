package org.waymark.web.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {

    @Test
    void whatCouldEndAnAttributeOrATagIsEscaped() {
        assertThat(Markup.escape("<b>\"Tom's\" & co</b>"))
                .isEqualTo("&lt;b&gt;&quot;Tom&#39;s&quot; &amp; co&lt;/b&gt;");
    }

    @Test
    void charactersThatNoParserTakesAreDropped() {
        assertThat(Markup.escape("a\u0000b\u001fc\uD800d\uFFFE")).isEqualTo("abcd");
    }

    @Test
    void lettersOutsideTheFirstPlaneSurvive() {
        assertThat(Markup.escape("𝒳 Zsófia")).isEqualTo("𝒳 Zsófia");
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({
        "0,0",
        "12,12",
        "12.04,12",
        "12.06,12.1",
        "-0.04,0",
        "-0.5,-0.5",
        "-1,-1",
        "-12.34,-12.3",
        "1234567.89,1234567.9"
    })
    void pixelsHaveAtMostOneDecimal(double pixels, String written) {
        assertThat(Markup.px(pixels)).isEqualTo(written);
    }

    @Test
    void aTextThatFitsStaysWhole() {
        assertThat(Markup.fit("Listen", 40)).isEqualTo("Listen");
    }

    @Test
    void aTextThatIsTooLongIsCut() {
        assertThat(Markup.fit("Listen before people leave", 60)).isEqualTo("Listen b…");
    }

    @Test
    void aCutNeverSplitsALetter() {
        assertThat(Markup.fit("𝒳𝒳𝒳𝒳𝒳𝒳𝒳𝒳", 31)).isEqualTo("𝒳𝒳𝒳𝒳…");
    }

    @Test
    void withoutRoomForThreeLettersThereIsNoText() {
        assertThat(Markup.fit("Listen before people leave", 20)).isEmpty();
    }
}
