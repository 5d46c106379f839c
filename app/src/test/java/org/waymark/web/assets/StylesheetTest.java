package org.waymark.web.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StylesheetTest {
    @Test
    void partsAreJoinedInTheirOrder() {
        assertThat(Stylesheet.joined(List.of("a { top: 0; }", "b { top: 1px; }")))
                .isEqualTo("a{top: 0}b{top: 1px}");
    }

    @Test
    void commentsAndSpareBlanksGo() {
        var style = """
                /* it's a comment */
                .a > .b :is(th, td) {
                    width: calc(1px + 2px); /* another */
                }
                """;

        assertThat(Stylesheet.joined(List.of(style))).isEqualTo(".a > .b :is(th,td){width: calc(1px + 2px)}");
    }

    @Test
    void stringsAreKeptToTheLetter() {
        var style =
                "a::before { content: \"/* x */  ; \"; mask: url(\"data:image/svg+xml,%3Csvg viewBox='0 0 12 12'\"); }";

        assertThat(Stylesheet.joined(List.of(style)))
                .contains("content: \"/* x */  ; \"")
                .contains("viewBox='0 0 12 12'");
    }
}
