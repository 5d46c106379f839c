package org.waymark.web.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.waymark.measure.Unit;
import org.waymark.platform.Messages;
import org.waymark.web.layout.Words;

class ChartWordingTest {

    private final ChartWording wording =
            new ChartWording(Words.of(new Messages(), ZoneOffset.UTC, Instant.parse("2026-05-20T08:00:00Z")));

    @Test
    void aTargetSaysItsBound() {
        assertThat(wording.of("x", Unit.PERCENT, Bounds.atMost(15)).target()).isEqualTo("target at most 15%");
        assertThat(wording.of("x", Unit.COUNT, Bounds.atLeast(3200)).target()).isEqualTo("target at least 3,200");
        assertThat(wording.of("x", Unit.PERCENT, Bounds.between(36, 38.5)).target())
                .isEqualTo("target 36 to 38.5%");
        assertThat(wording.of("x", Unit.PERCENT, null).target()).isEmpty();
        assertThat(wording.of("x", Unit.PERCENT).target()).isEqualTo("target");
    }

    @Test
    void numbersAndDaysAreWrittenAsEverywhere() {
        var notation = wording.of("x", Unit.PERCENT).notation();

        assertThat(notation.ticks().write(-0.25, 2)).isEqualTo("−0.25");
        assertThat(notation.number().apply(18.34)).isEqualTo("18.3");
        assertThat(notation.value().apply(18.34)).isEqualTo("18.3%");
        assertThat(notation.day().apply(LocalDate.of(2026, 4, 15))).isEqualTo("15 Apr");
        assertThat(notation.month().apply(LocalDate.of(2026, 4, 15))).isEqualTo("Apr");
    }

    @Test
    void aGapIsCountedInPoints() {
        assertThat(wording.gap(0.35, 0.54)).isEqualTo("19 pts behind");
        assertThat(wording.gap(0.55, 0.54)).isEqualTo("1 pt ahead");
        assertThat(wording.gap(0.541, 0.54)).isEqualTo("on pace");
        assertThat(wording.gap(null, 0.54)).isEqualTo("no data yet");
    }

    @Test
    void todayIsToldInPercent() {
        assertThat(wording.pace("x", 0.538).today()).isEqualTo("today 54%");
    }
}
