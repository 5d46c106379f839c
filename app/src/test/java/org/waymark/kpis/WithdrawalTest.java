package org.waymark.kpis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.fakes.SettableClock;
import org.waymark.measure.Measurement;
import org.waymark.measure.Period;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;

/** What was recorded together is taken back together. */
@BothDatabases
class WithdrawalTest {
    private static final LocalDate MARCH = LocalDate.parse("2026-03-31");
    private static final LocalDate APRIL = LocalDate.parse("2026-04-30");
    private static final Period ALWAYS = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2200, 12, 31));

    private final TestDatabase database;
    private final Measurements measurements;
    private final SettableClock clock;
    private final BareWorkspace workspace;
    private final Actor owner;
    private final Kpi turnover;

    WithdrawalTest(TestDatabase database) {
        this.database = database;
        measurements = database.get(Measurements.class);
        workspace = new BareWorkspace(database);
        owner = workspace.person(Role.OWNER);
        turnover = database.get(Kpis.class).define(owner, Examples.turnover(owner.person()));
        clock = database.program().clock();
        measurements.record(owner, turnover.id(), List.of(Recording.of(MARCH, 20)), "form");
    }

    @BeforeEach
    void laterThanTheFirst() {
        database.program().clock().pass(Duration.ofMinutes(1));
    }

    @Test
    void newValuesGoAndRestatedOnesSayWhatTheySaidBefore() {
        var receipt = receive(owner, Recording.of(MARCH, 21), Recording.of(APRIL, 22));

        measurements.withdraw(owner, receipt.at());

        assertThat(values()).containsExactly(new Measurement(MARCH, 20));
        assertThat(database.get(Kpis.class).get(owner, turnover.id()).latest()).isEqualTo(new Measurement(MARCH, 20));
    }

    @Test
    void theHistoryKeepsWhatStoodThereForAMoment() {
        var receipt = receive(owner, Recording.of(MARCH, 21), Recording.of(APRIL, 22));

        measurements.withdraw(owner, receipt.at());

        assertThat(measurements.history(owner, turnover.id(), MARCH))
                .extracting(revision -> revision.before().value())
                .containsExactly(21.0, 20.0);
        assertThat(measurements.history(owner, turnover.id(), APRIL))
                .singleElement()
                .satisfies(revision -> assertThat(revision.removed()).isTrue());
    }

    @Test
    void whatAnotherRestatedSinceStays() {
        var receipt = receive(owner, Recording.of(MARCH, 21), Recording.of(APRIL, 22));
        database.program().clock().pass(Duration.ofMinutes(1));
        receive(workspace.person(Role.ADMIN), Recording.of(APRIL, 23));

        measurements.withdraw(owner, receipt.at());

        assertThat(values()).containsExactly(new Measurement(MARCH, 20), new Measurement(APRIL, 23));
    }

    @Test
    void aValueThatWasRemovedBeforeIsGoneAgain() {
        measurements.remove(owner, turnover.id(), Set.of(MARCH), "");
        var receipt = receive(owner, Recording.of(MARCH, 21));

        measurements.withdraw(owner, receipt.at());

        assertThat(values()).isEmpty();
    }

    @Test
    void nobodyTakesBackWhatAnotherRecorded() {
        var receipt = receive(owner, Recording.of(APRIL, 22));

        assertThatThrownBy(() -> measurements.withdraw(workspace.person(Role.OWNER), receipt.at()))
                .isInstanceOf(Refused.Conflict.class);
        assertThat(values()).hasSize(2);
    }

    @Test
    void nothingIsTakenBackTwice() {
        var receipt = receive(owner, Recording.of(APRIL, 22));
        measurements.withdraw(owner, receipt.at());

        assertThatThrownBy(() -> measurements.withdraw(owner, receipt.at())).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void recordingsAreTakenBackOneAfterTheOther() {
        var first = receiveLater(Recording.of(MARCH, 21));
        var second = receiveLater(Recording.of(MARCH, 22), Recording.of(APRIL, 23));
        var third = receiveLater(Recording.of(MARCH, 24));

        measurements.withdraw(owner, third.at());
        assertThat(values()).containsExactly(new Measurement(MARCH, 22), new Measurement(APRIL, 23));
        measurements.withdraw(owner, second.at());
        assertThat(values()).containsExactly(new Measurement(MARCH, 21));
        measurements.withdraw(owner, first.at());
        assertThat(values()).containsExactly(new Measurement(MARCH, 20));
    }

    @Test
    void aRecordingIsTakenBackAfterItsRemovalWasUndone() {
        var receipt = receiveLater(Recording.of(MARCH, 21));
        var removed = measurements.removeAll(owner, Map.of(turnover.id(), Set.of(MARCH)));
        measurements.putBack(owner, Map.of(turnover.id(), Set.of(MARCH)), removed);

        measurements.withdraw(owner, receipt.at());

        assertThat(values()).containsExactly(new Measurement(MARCH, 20));
    }

    @Test
    void aRemovalIsUndoneAfterWhatCameInItsPlaceWasTakenBack() {
        var removed = measurements.removeAll(owner, Map.of(turnover.id(), Set.of(MARCH)));
        var receipt = receiveLater(Recording.of(MARCH, 21));
        measurements.withdraw(owner, receipt.at());

        measurements.putBack(owner, Map.of(turnover.id(), Set.of(MARCH)), removed);

        assertThat(values()).containsExactly(new Measurement(MARCH, 20));
    }

    private Receipt receiveLater(Recording... values) {
        clock.pass(Duration.ofMinutes(1));
        return receive(owner, values);
    }

    private Receipt receive(Actor actor, Recording... values) {
        return measurements.receive(actor, turnover.id(), List.of(values), "form");
    }

    private List<Measurement> values() {
        return measurements.of(owner, turnover.id(), ALWAYS).stream()
                .map(RecordedMeasurement::measurement)
                .toList();
    }
}
