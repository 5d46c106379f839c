package org.waymark.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Cadence;
import org.waymark.measure.Measurement;
import org.waymark.measure.Progress;
import org.waymark.measure.Target;

class EvidenceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 19);

    private final List<Evidence.Entry> entries = new ArrayList<>();

    @Test
    void theNewestCheckInSaysWhereAKeyResultIs() {
        said("2026-04-10", 15.0, 7);
        said("2026-05-15", 10.0, 6);

        var latest = of(new Target.Reach(20, 0), TODAY).latest(StatusRules.DEFAULT);

        assertThat(latest.value()).isEqualTo(10);
        assertThat(latest.progress()).isEqualTo(new Progress(0.5));
        assertThat(latest.confidence()).isEqualTo(new Confidence(6));
        assertThat(latest.confidenceBefore()).isEqualTo(new Confidence(7));
        assertThat(latest.checkedInOn()).isEqualTo("2026-05-15");
        assertThat(latest.nextCheckInOn()).isEqualTo("2026-05-22");
        assertThat(latest.status()).isEqualTo(Status.ON_TRACK);
    }

    @Test
    void withoutACheckInThereIsNoDataAndTheFirstOneIsDue() {
        var latest = of(new Target.Reach(20, 0), LocalDate.of(2026, 4, 2)).latest(StatusRules.DEFAULT);

        assertThat(latest.progress()).isNull();
        assertThat(latest.status()).isEqualTo(Status.NO_DATA);
        assertThat(latest.nextCheckInOn()).isEqualTo("2026-04-08");
    }

    @Test
    void theFirstOneIsDueABeatAfterItCouldBeGiven() {
        var definition = Wishes.definition(new Target.Reach(20, 0));

        var fresh = new Evidence(definition, List.of(), List.of(), TODAY, TODAY).latest(StatusRules.DEFAULT);
        var draft = new Evidence(definition, List.of(), List.of(), null, TODAY).latest(StatusRules.DEFAULT);

        assertThat(fresh.status()).isEqualTo(Status.NO_DATA);
        assertThat(fresh.nextCheckInOn()).isEqualTo("2026-05-26");
        assertThat(draft.status()).isEqualTo(Status.NO_DATA);
        assertThat(draft.nextCheckInOn()).isNull();
    }

    @Test
    void afterTheLastBeatNoCheckInIsDue() {
        said("2026-06-26", 3.0, 7);

        assertThat(of(new Target.Reach(20, 0), LocalDate.of(2026, 6, 26))
                        .latest(StatusRules.DEFAULT)
                        .nextCheckInOn())
                .isNull();
    }

    @Test
    void whatIsDeliveredAfterTheDueDayIsDelivered() {
        said("2026-06-20", 3.0, 7);
        said("2026-07-04", 0.0, 9);

        var late = of(new Target.Reach(20, 0), LocalDate.of(2026, 7, 6)).latest(StatusRules.DEFAULT);

        assertThat(late.progress()).isEqualTo(Progress.DONE);
        assertThat(late.status()).isEqualTo(Status.DONE);
    }

    @Test
    void whatIsToBeHeldIsJudgedByItsPeriodOnly() {
        said("2026-06-20", 3.0, 7);
        said("2026-07-04", 99.0, 9);

        assertThat(of(new Target.Hold(null, 5.0, Cadence.MONTHLY), LocalDate.of(2026, 7, 6))
                        .progress())
                .hasValue(Progress.DONE);
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrects() {
        said("2026-05-15", 10.0, 6);
        said("2026-05-15", 8.0, 6);
        var first = entries.getFirst();

        var corrected = of(new Target.Reach(20, 0), TODAY)
                .with(new Evidence.Entry(id(3), first.original(), first.day(), 19.0, new Confidence(2), false));

        assertThat(corrected.newest()).hasValue(new Measurement(LocalDate.of(2026, 5, 15), 8));
    }

    @Test
    void anEarlierDayIsSeenAsItWasThen() {
        said("2026-04-10", 15.0, 7);
        said("2026-05-15", 10.0, 6);

        assertThat(of(new Target.Reach(20, 0), TODAY)
                        .asOf(LocalDate.of(2026, 4, 20))
                        .progress())
                .hasValue(new Progress(0.25));
    }

    @Test
    void theFirstValueIsTheBaselineOfAChangeInPercent() {
        said("2026-04-10", 200.0, 7);
        said("2026-05-15", 220.0, 6);

        var evidence = of(new Target.Relative(20, null), TODAY);

        assertThat(evidence.progress()).isEmpty();
        assertThat(evidence.baselined().of().target()).isEqualTo(new Target.Relative(20, 200.0));
        assertThat(evidence.baselined().progress()).hasValue(new Progress(0.5));
        assertThat(evidence.baselined().isBaselinedByFirstValue()).isTrue();
    }

    @Test
    void zeroIsNoBaseline() {
        said("2026-04-10", 0.0, 7);

        var evidence = of(new Target.Relative(20, null), TODAY).baselined();

        assertThat(evidence.of().target()).isEqualTo(new Target.Relative(20, null));
    }

    @Test
    void valuesOfAnotherKindOfTargetSayNothing() {
        said("2026-05-10", 40.0, 6);

        assertThat(of(new Target.YesNo(), TODAY).progress()).isEmpty();
    }

    @Test
    void aBorrowedValueOfARunningMonthIsTheValueOfToday() {
        var definition = Wishes.keyResult(
                        "Turnover", UUID.randomUUID(), new Target.Reach(23, 15), 1, new Kpi.Id(UUID.randomUUID()))
                .definition();
        var months =
                List.of(new Measurement(LocalDate.of(2026, 4, 30), 21), new Measurement(LocalDate.of(2026, 5, 31), 19));

        var evidence = new Evidence(definition, List.of(), months, TODAY, TODAY);

        assertThat(evidence.newest()).hasValue(new Measurement(TODAY, 19));
        assertThat(evidence.newestMeasured()).hasValue(LocalDate.of(2026, 5, 31));
        assertThat(evidence.progress()).hasValue(new Progress(0.5));
    }

    @Test
    void aKpiRepeatsNoConfidence() {
        said("2026-05-01", 10.0, 7);
        said("2026-05-08", 10.0, 5);
        entries.add(new Evidence.Entry(id(9), id(9), LocalDate.of(2026, 5, 15), null, new Confidence(5), true));

        var latest = of(new Target.Reach(20, 0), TODAY).latest(StatusRules.DEFAULT);

        assertThat(latest.confidence()).isEqualTo(new Confidence(5));
        assertThat(latest.confidenceBefore()).isEqualTo(new Confidence(7));
        assertThat(latest.checkedInOn()).isEqualTo("2026-05-15");
    }

    @Test
    void aCheckInOfTomorrowIsKnownToday() {
        said("2026-05-12", 15.0, 7);
        said("2026-05-20", 10.0, 6);

        var latest = of(new Target.Reach(20, 0), TODAY).latest(StatusRules.DEFAULT);

        assertThat(latest.value()).isEqualTo(10);
        assertThat(latest.confidence()).isEqualTo(new Confidence(6));
        assertThat(latest.checkedInOn()).isEqualTo("2026-05-19");
    }

    private void said(String day, @Nullable Double value, int confidence) {
        var id = id(entries.size() + 1);
        entries.add(new Evidence.Entry(id, id, LocalDate.parse(day), value, new Confidence(confidence), false));
    }

    private Evidence of(Target target, LocalDate today) {
        return new Evidence(Wishes.definition(target), entries, List.of(), Wishes.Q2.start(), today);
    }

    private static CheckIn.Id id(int number) {
        return new CheckIn.Id(new UUID(0, number));
    }
}
