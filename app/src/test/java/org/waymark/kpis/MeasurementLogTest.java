package org.waymark.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.measure.Measurement;

class MeasurementLogTest {
    private static final Kpi.Id TURNOVER = new Kpi.Id(new UUID(0, 1));
    private static final LocalDate APRIL = LocalDate.parse("2026-04-30");
    private static final LocalDate MAY = LocalDate.parse("2026-05-31");
    private static final LocalDate JUNE = LocalDate.parse("2026-06-30");

    @Test
    void newValuesAreAddedOthersRestatedAndTheSameLeftAlone() {
        var log = new MeasurementLog(Map.of(APRIL, value(APRIL, 21, "", 1), MAY, value(MAY, 22, "", 3)), Map.of());

        var merge = log.merged(
                List.of(value(APRIL, 21, "", 0), value(MAY, 23, "two left late", 0), value(JUNE, 24, "", 0)));

        assertThat(merge.outcome()).isEqualTo(new Outcome(1, 1, 1));
        assertThat(merge.written()).containsExactly(value(JUNE, 24, "", 1), value(MAY, 23, "two left late", 4));
        assertThat(merge.restated().getFirst().revision().before().value()).isEqualTo(22);
        assertThat(merge.restated().getFirst().revision().reason()).isEqualTo("two left late");
    }

    @Test
    void aNewNoteRestatesAndAMissingOneDoesNot() {
        var log = new MeasurementLog(Map.of(MAY, value(MAY, 22, "audited", 1)), Map.of());

        assertThat(log.merged(List.of(value(MAY, 22, "", 0))).outcome()).isEqualTo(new Outcome(0, 0, 1));
        assertThat(log.merged(List.of(value(MAY, 22, "by hand", 0))).outcome()).isEqualTo(new Outcome(0, 1, 0));
    }

    @Test
    void aValueAfterARemovedOneCountsOn() {
        var log = new MeasurementLog(Map.of(), Map.of(MAY, 2L));

        assertThat(log.merged(List.of(value(MAY, 22, "", 0))).written()).containsExactly(value(MAY, 22, "", 3));
    }

    @Test
    void theNewestValueIsReplacedByANewerOneOrItsOwnRestatement() {
        var merge = MeasurementLog.EMPTY.merged(List.of(value(MAY, 23, "", 0), value(APRIL, 21, "", 0)));

        assertThat(merge.newestAfter(null)).isEqualTo(new Measurement(MAY, 23));
        assertThat(merge.newestAfter(new Measurement(MAY, 22))).isEqualTo(new Measurement(MAY, 23));
        assertThat(merge.newestAfter(new Measurement(JUNE, 22))).isEqualTo(new Measurement(JUNE, 22));
    }

    private static RecordedMeasurement value(LocalDate day, double value, String note, long revision) {
        return new RecordedMeasurement(
                TURNOVER, day, value, null, null, note, "form", revision, new UUID(0, 2), Instant.EPOCH);
    }
}
