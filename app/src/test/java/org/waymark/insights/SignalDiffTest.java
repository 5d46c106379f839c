package org.waymark.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.insights.Signal.Kind;
import org.waymark.kpis.Kpi;

class SignalDiffTest {
    private static final Kpi.Id KPI = new Kpi.Id(new UUID(0, 1));
    private static final Instant NOW = Instant.parse("2026-05-19T08:00:00Z");
    private static final LocalDate QUIET_SINCE = month(2);

    @Test
    void aNewEpisodeIsRaisedAndToldOfInsideTheBudget() {
        var rare = diff(List.of(), spike(Way.UP, 4, 0.0001));
        var common = diff(List.of(), spike(Way.UP, 4, 0.01));

        assertThat(rare.raised()).singleElement().matches(Signal::announced);
        assertThat(rare.told()).isEqualTo(rare.raised());
        assertThat(common.raised()).singleElement().matches(signal -> !signal.announced());
        assertThat(common.told()).isEmpty();
    }

    @Test
    void anOldEpisodeIsNoNews() {
        assertThat(diff(List.of(), spike(Way.UP, 1, 0.0001)).raised()).isEmpty();
    }

    @Test
    void aSpikeThatBecomesANewLevelStaysOneSignal() {
        var spike = diff(List.of(), spike(Way.UP, 3, 0.0001)).raised().getFirst();
        var shift = new Episode(Kind.SHIFT, Way.UP, month(3), month(4), Rule.NEW_LEVEL, 0.00001);

        var diff = diff(List.of(spike), shift);

        assertThat(diff.raised()).isEmpty();
        assertThat(diff.told()).isEmpty();
        assertThat(diff.changed()).singleElement().satisfies(grown -> {
            assertThat(grown.id()).isEqualTo(spike.id());
            assertThat(grown.kind()).isEqualTo(Kind.SHIFT);
            assertThat(grown.raisedAt()).isEqualTo(spike.raisedAt());
        });
    }

    @Test
    void theOtherWayIsAnotherSignal() {
        var up = diff(List.of(), spike(Way.UP, 3, 0.0001)).raised().getFirst();

        var diff = diff(List.of(up), spike(Way.DOWN, 4, 0.0001));

        assertThat(diff.raised()).hasSize(1);
        assertThat(diff.closed()).extracting(Signal::id).containsExactly(up.id());
    }

    @Test
    void whatIsNotFoundAnyMoreCloses() {
        var up = diff(List.of(), spike(Way.UP, 3, 0.0001)).raised().getFirst();

        var diff = diff(List.of(up));

        assertThat(diff.closed()).singleElement().satisfies(closed -> {
            assertThat(closed.id()).isEqualTo(up.id());
            assertThat(closed.closedAt()).isEqualTo(NOW);
        });
    }

    @Test
    void nothingChangesWhereNothingChanged() {
        var up = diff(List.of(), spike(Way.UP, 3, 0.0001)).raised().getFirst();

        assertThat(diff(List.of(up), spike(Way.UP, 3, 0.0001)))
                .isEqualTo(new SignalDiff(List.of(), List.of(), List.of(), List.of()));
    }

    private static SignalDiff diff(List<Signal> known, Episode... found) {
        return SignalDiff.of(
                KPI,
                known,
                List.of(found),
                QUIET_SINCE,
                episode -> episode.p() < 0.001,
                () -> new Signal.Id(UUID.randomUUID()),
                NOW);
    }

    private static Episode spike(Way way, int month, double p) {
        return new Episode(Kind.SPIKE, way, month(month), month(month), Rule.OUTSIDE, p);
    }

    private static LocalDate month(int month) {
        return LocalDate.of(2026, month, 1).plusMonths(1).minusDays(1);
    }
}
