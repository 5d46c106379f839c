package org.waymark.web.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.objectives.Status.AT_RISK;
import static org.waymark.objectives.Status.DONE;
import static org.waymark.objectives.Status.NO_DATA;
import static org.waymark.objectives.Status.OFF_TRACK;
import static org.waymark.objectives.Status.ON_TRACK;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class PacePlotTest {

    private static final PacePlot.Words WORDS = new PacePlot.Words(
            "Key results against pace.", "today 54%", share -> String.format(Locale.UK, "%.0f%%", share * 100));

    private final PacePlot plot = new PacePlot(
            WORDS,
            0.54,
            List.of(
                    new PacePlot.Row("Coaching", 0.61, ON_TRACK, "7 pts ahead"),
                    new PacePlot.Row("Pulse & mood", 0.52, AT_RISK, "2 pts behind"),
                    new PacePlot.Row("Paths", -0.12, OFF_TRACK, "66 pts behind"),
                    new PacePlot.Row("Depots", 1.8, DONE, "126 pts ahead"),
                    new PacePlot.Row("Articles", null, NO_DATA, "no check-in yet")));

    @Test
    void theHeightFollowsTheRows() {
        assertThat(Drawn.of(plot.desktop()).attribute("viewBox")).isEqualTo("0 0 720 202");
        assertThat(Drawn.of(plot.phone()).attribute("viewBox")).isEqualTo("0 0 358 282");
        assertThat(Drawn.of(new PacePlot(WORDS, 0.54, List.of()).desktop()).attribute("height"))
                .isEqualTo("32");
    }

    @Test
    void eachRowHasItsTitleItsPercentAndItsGap() {
        var text = Drawn.of(plot.desktop()).root().getTextContent();

        assertThat(text).contains("Coaching61%7 pts ahead", "Pulse & mood52%2 pts behind", "Articles–no check-in yet");
    }

    @Test
    void marksStayOnTheScaleWhileNumbersGoBeyond() {
        var drawn = Drawn.of(plot.desktop());
        var bars = drawn.all("path", "").stream()
                .filter(path -> path.hasAttribute("stroke-linecap"))
                .map(path -> path.getAttribute("d"))
                .toList();

        assertThat(bars).hasSize(4);
        assertThat(bars.get(2)).startsWith("M268 ");
        assertThat(bars.get(3)).endsWith("H552");
        assertThat(drawn.root().getTextContent()).contains("-12%", "180%");
    }

    @Test
    void theGridLabelBehindTodayIsLeftOut() {
        assertThat(Drawn.of(plot.desktop()).texts(""))
                .contains("0%", "25%", "75%", "100%")
                .doesNotContain("50%");
    }

    @Test
    void onAPhoneTheTitleStandsAboveItsRow() {
        var drawn = Drawn.of(plot.phone());

        assertThat(drawn.texts("ink halo")).containsExactly("Coaching", "Pulse & mood", "Paths", "Depots", "Articles");
        assertThat(drawn.root().getTextContent()).doesNotContain("pts ahead");
    }

    @Test
    void theShapeOfAMarkTellsItsStatusWithoutColour() {
        var shapes = Drawn.of(plot.desktop()).all("g", "").stream()
                .map(group -> (Element) group.getFirstChild())
                .map(shape -> shape.getTagName().equals("circle")
                        ? "circle"
                        : shape.getAttribute("d").replaceFirst("M.*?l", "l"))
                .toList();

        assertThat(shapes).containsExactly("circle", "l7 12.5h-14z", "l7.5 7.5-7.5 7.5-7.5-7.5z", "circle");
    }
}
