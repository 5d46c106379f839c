package org.waymark.web.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.insights.Behaviour;
import org.waymark.insights.Behaviour.Level;
import org.waymark.insights.Behaviour.Phase;
import org.waymark.insights.Firmness;

class BehaviourChartTest {
    private static final KpiEvidence EVIDENCE = EvidenceSamples.evidence();

    @Test
    void eachPhaseHasACentreAndItsLimits() {
        var drawn = Drawn.of(EvidenceSamples.chart(EVIDENCE).desktop());

        assertThat(drawn.all("path", "centre")).hasSize(2);
        assertThat(drawn.d("limit")).matches("M[\\d.]+ [\\d.]+H[\\d.]+M[\\d.]+ [\\d.]+H[\\d.]+");
        assertThat(drawn.texts("halo")).contains("upper limit 27.1", "lower limit 18.9");
    }

    @Test
    void theLimitsOfAPhaseEndWhereThoseOfTheNextBegin() {
        var drawn = Drawn.of(EvidenceSamples.chart(EVIDENCE).desktop());

        var first = drawn.all("path", "centre").getFirst().getAttribute("d");
        var second = drawn.all("path", "centre").getLast().getAttribute("d");
        assertThat(second).startsWith("M" + first.substring(first.indexOf('H') + 1) + " ");
    }

    @Test
    void aSignalIsLargeAndWearsWhetherItIsGood() {
        var drawn = Drawn.of(EvidenceSamples.chart(EVIDENCE).desktop());

        assertThat(drawn.all("circle", "dot good")).hasSize(1);
        assertThat(drawn.all("circle", "dot bad")).hasSize(1);
        assertThat(drawn.all("circle", "dot")).hasSize(26);
        assertThat(drawn.texts("ok b halo")).containsExactly("First of 8 months under the old average:");
    }

    @Test
    void theFanOpensFromTheLastValueAndSaysWhereItEnds() {
        var drawn = Drawn.of(EvidenceSamples.chart(EVIDENCE).desktop());

        assertThat(drawn.all("path", "fan-50")).hasSize(1);
        assertThat(drawn.d("median")).startsWith(drawn.d("fan-95").substring(0, 8));
        assertThat(drawn.texts("fc b")).containsExactly("16.4% likely");
    }

    @Test
    void theMovingRangesHaveAStripOfTheirOwn() {
        var with = Drawn.of(EvidenceSamples.chart(EVIDENCE).desktop());
        var without = Drawn.of(EvidenceSamples.chart(null).desktop());

        assertThat(with.attribute("height")).isEqualTo("470");
        assertThat(without.attribute("height")).isEqualTo("392");
        assertThat(with.all("path", "line-2")).hasSize(1);
        assertThat(with.texts("ink-2 b")).contains("monthly change");
    }

    @Test
    void limitsThatMoveWithTheSeasonAreLines() {
        var end = EvidenceSamples.START.atEndOfMonth();
        var next = EvidenceSamples.START.plusMonths(1).atEndOfMonth();
        var course = List.of(new Level(end, 23, 20, 26), new Level(next, 24, 21, 27));
        var phase = new Phase(end, next, 24, 21, 27, 5.0, Firmness.FIRM, course);

        var drawn = Drawn.of(EvidenceSamples.chart(evidence(phase)).desktop());

        assertThat(drawn.d("centre")).matches("M[\\d.]+ [\\d.]+L[\\d.]+ [\\d.]+");
    }

    @Test
    void withTooFewValuesThereIsACentreAndNoLimits() {
        var end = EvidenceSamples.START.atEndOfMonth();
        var phase = new Phase(end, EvidenceSamples.SEPTEMBER, 23, 20, 26, null, null, List.of());

        var drawn = Drawn.of(EvidenceSamples.chart(evidence(phase)).desktop());

        assertThat(drawn.all("path", "limit")).isEmpty();
        assertThat(drawn.all("path", "centre")).hasSize(1);
        assertThat(drawn.all("path", "line-2")).isEmpty();
    }

    private static KpiEvidence evidence(Phase phase) {
        var behaviour = new Behaviour(List.of(phase), List.of(), List.of(), Behaviour.Form.MEAN, 1, null, null);
        return new KpiEvidence(behaviour, null, Map.of(), null, EvidenceSamples.WORDS);
    }
}
