package org.waymark.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ON_TRACK ON_TRACK | ON_TRACK",
                "ON_TRACK AT_RISK DONE | AT_RISK",
                "ON_TRACK OFF_TRACK AT_RISK | OFF_TRACK",
                "DONE ON_TRACK | ON_TRACK",
                "DONE DONE | DONE",
                "NO_DATA ON_TRACK | ON_TRACK", // silent parts do not speak for the others
                "NOT_STARTED AT_RISK | AT_RISK",
                "NO_DATA DONE | ON_TRACK", // not done as long as something is not known
                "NOT_STARTED DONE | ON_TRACK",
                "NOT_STARTED NOT_STARTED | NOT_STARTED",
                "NOT_STARTED NO_DATA | NO_DATA",
            })
    void theWorstPartSpeaksForTheWhole(String parts, Status whole) {
        var statuses = Arrays.stream(parts.split(" ")).map(Status::valueOf).toList();

        assertThat(Status.worstOf(statuses)).isEqualTo(whole);
        assertThat(Status.worstOf(statuses.reversed())).isEqualTo(whole);
    }

    @Test
    void nothingIsNoData() {
        assertThat(Status.worstOf(List.of())).isEqualTo(Status.NO_DATA);
    }

    @Test
    void oneStatusIsItsOwnWorst() {
        assertThat(Stream.of(Status.values()).map(s -> Status.worstOf(List.of(s))))
                .containsExactly(Status.values());
    }

    @Test
    void attentionIsForWhatIsBehind() {
        assertThat(Stream.of(Status.values()).filter(Status::needsAttention))
                .containsExactlyInAnyOrder(Status.AT_RISK, Status.OFF_TRACK);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 11})
    void confidenceGoesFromNoneToTen(int value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(value));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 25, 5, 3, 3",
        "25, 10, 5, 3, 3", // off track before at risk
        "10, 10, 5, 3, 3",
        "10, 101, 5, 3, 3",
        "10, 25, 3, 5, 3",
        "10, 25, 5, 5, 3",
        "10, 25, 11, 3, 3",
        "10, 25, 5, -1, 3",
        "10, 25, 5, 3, -1",
        "10, 25, 5, 3, 366",
    })
    void limitsThatContradictEachOtherAreRefused(int atRisk, int offTrack, int low, int lower, int late) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StatusRules(atRisk, offTrack, low, lower, late));
    }
}
