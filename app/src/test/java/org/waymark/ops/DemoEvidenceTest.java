package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.fakes.SettableClock;
import org.waymark.insights.Drivers;
import org.waymark.insights.ImpactStudy;
import org.waymark.insights.KeyResultOutlook;
import org.waymark.insights.Lack;
import org.waymark.insights.Signal;
import org.waymark.insights.Verdict;
import org.waymark.insights.Way;

/** What the engine itself says of the demo world. Nothing of it is written in the files of that world but numbers and declarations. */
@BothDatabases
class DemoEvidenceTest {
    private static final LocalDate TODAY = LocalDate.ofInstant(SettableClock.START, ZoneOffset.UTC);
    private static final String TURNOVER = "Voluntary turnover";

    private final Halden halden;

    DemoEvidenceTest(TestDatabase database) {
        halden = Halden.in(database);
    }

    @Test
    void turnoverFellToANewLevelThatNoiseDoesNotExplain() {
        var reading = halden.reading(TURNOVER);
        var phases = Objects.requireNonNull(reading.detail().behaviour()).phases();

        assertThat(way(TURNOVER)).isEqualTo(Way.DOWN);
        assertThat(phases).hasSize(2);
        assertThat(phases.getFirst().centre()).isBetween(22.0, 24.0);
        assertThat(phases.getLast().high()).isLessThan(phases.getFirst().centre());
        assertThat(reading.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Moved.class, moved -> assertThat(moved.odds()).isLessThan(0.01));
        assertThat(halden.signals(TURNOVER)).extracting(Signal::announced).contains(true);
    }

    @Test
    void turnoverWillHardlyReachItsTargetByItself() {
        var reading = halden.reading(TURNOVER);

        assertThat(Objects.requireNonNull(reading.chance()).value()).isLessThan(0.3);
        assertThat(Objects.requireNonNull(reading.detail().fan()).steps()).hasSize(12);
    }

    @Test
    void listeningVeryLikelyLoweredTurnoverSomeMonthsLater() {
        var study = halden.study("Listen before people leave", TURNOVER);

        assertThat(study.verdict()).isEqualTo(ImpactStudy.Verdict.VERY_LIKELY);
        assertThat(Objects.requireNonNull(study.effect()).high()).isNegative();
        assertThat(Objects.requireNonNull(study.delay()).from()).isBetween(1, 3);
        assertThat(study.declaredLate()).isFalse();
        assertThat(study.weakest()).isNotNull();
    }

    @Test
    void nobodyCanTellWhatFirstYearPayDidToTurnover() {
        var study = halden.study("Fix first-year pay", TURNOVER);

        assertThat(study.verdict()).isEqualTo(ImpactStudy.Verdict.CANNOT_TELL);
        assertThat(Objects.requireNonNull(study.effect()).low()).isNegative();
        assertThat(study.effect().high()).isPositive();
    }

    @Test
    void itIsTooEarlyForTheObjectiveUnderWayAndThereIsADayToLookAgain() {
        var study = halden.study("Make Halden a place people choose to stay", TURNOVER);

        assertThat(study.verdict()).isEqualTo(ImpactStudy.Verdict.TOO_EARLY);
        assertThat(study.lookAgainOn()).isAfter(TODAY);
    }

    @Test
    void mostOfTheFallComesFromShiftsInAssemblyAndServiceGotWorse() {
        var drivers = Objects.requireNonNull(halden.reading(TURNOVER).detail().drivers());
        var assembly = driver(drivers.drivers(), "Turnover from Assembly");
        var service = driver(drivers.drivers(), "Turnover from Service");
        var shifts = driver(assembly.drivers(), "Assembly, over shifts");

        assertThat(drivers.now() - drivers.before()).isLessThan(-3);
        assertThat(shifts.change()).isLessThan((drivers.now() - drivers.before()) / 2);
        assertThat(shifts.notable()).isTrue();
        assertThat(service.change()).isPositive();
        assertThat(service.notable()).isTrue();
        assertThat(drivers.drivers()).hasSize(4);
        assertThat(assembly.drivers()).hasSize(3);
        assertThat(Math.abs(drivers.unexplained())).isLessThan(0.05);
    }

    @Test
    void sickLeaveIsFreshNewsThatNobodyHasExplained() {
        assertThat(way("Sick leave")).isEqualTo(Way.UP);
        assertThat(halden.signals("Sick leave"))
                .singleElement()
                .satisfies(signal -> assertThat(signal.announced()).isTrue());
        assertThat(halden.reading("Sick leave").basis().excluded()).isZero();
    }

    @Test
    void scrapHasBeenAboveItsOldLevelForEightMonths() {
        assertThat(halden.reading("Scrap rate").verdict()).isInstanceOfSatisfying(Verdict.Moved.class, moved -> {
            assertThat(moved.way()).isEqualTo(Way.UP);
            assertThat(moved.since()).isEqualTo(LocalDate.of(2025, 9, 30));
        });
    }

    @Test
    void theReasonOfTheReturnsIsKnownSoTheyAreSteady() {
        assertThat(halden.reading("Return rate").verdict()).isInstanceOf(Verdict.Steady.class);
        assertThat(halden.reading("Return rate").basis().excluded()).isEqualTo(1);
    }

    @Test
    void bikesBuiltSwingWithTheSeasonsAndStaySteady() {
        var behaviour = Objects.requireNonNull(
                halden.reading("Bikes built per month").detail().behaviour());

        assertThat(behaviour.season()).isNotNull();
        assertThat(halden.reading("Bikes built per month").verdict()).isInstanceOf(Verdict.Steady.class);
    }

    @Test
    void theNightTrunkProbablyHelpedDeliveryAndQuickAnswersDidNotLowerComplaints() {
        var trunk = halden.study("Cut two days from factory to depot", "On-time delivery");
        var desk = halden.study("Answer riders on the same day", "Complaints per 1,000 bikes");

        assertThat(way("On-time delivery")).isEqualTo(Way.UP);
        assertThat(trunk.verdict()).isEqualTo(ImpactStudy.Verdict.PROBABLY);
        assertThat(desk.verdict()).isEqualTo(ImpactStudy.Verdict.PROBABLY_NOT);
    }

    @Test
    void twoObjectivesOfOneQuarterCannotBeToldApart() {
        var hours = "Hours of learning per person";

        assertThat(halden.study("Show people a future at Halden", hours).verdict())
                .isEqualTo(ImpactStudy.Verdict.INSEPARABLE);
        assertThat(halden.study("Bring coaching to every site", hours).verdict())
                .isEqualTo(ImpactStudy.Verdict.INSEPARABLE);
    }

    @Test
    void fourAnswersAreTooFewToJudge() {
        assertThat(halden.reading("Would recommend Halden as a place to work").verdict())
                .isEqualTo(new Verdict.Unjudged(new Lack(Lack.Of.VALUES, 4, 6)));
    }

    @Test
    void mostNumbersOnlyWobble() {
        var steady = List.of(
                "Time to fill a role",
                "Service NPS",
                "Complaints per 1,000 bikes",
                "First-pass yield",
                "Bikes built per month",
                "Accidents at work",
                "Return rate",
                "Revenue growth, year on year",
                "Net margin",
                "Average order value",
                "Cost to win a customer",
                "Inventory turnover",
                "Carbon per bike",
                "Turnover from Logistics",
                "Turnover from the office",
                "Assembly, over pay",
                "My hours of focused work");

        assertThat(steady)
                .allSatisfy(kpi -> assertThat(halden.reading(kpi).verdict()).isInstanceOf(Verdict.Steady.class));
    }

    @Test
    void forecastsOfTheYearHaveBeenHeldAgainstWhatCame() {
        var record = halden.reading(TURNOVER).detail().record();

        assertThat(record.outcomes()).isGreaterThanOrEqualTo(8);
        assertThat(record.within95()).isGreaterThan(0.7);
    }

    @Test
    void whatCannotBeOrDoesNotComeIsSaid() {
        assertThat(halden.signals("Humidity in the paint shop"))
                .extracting(Signal::kind)
                .containsExactly(Signal.Kind.FROZEN);
        assertThat(halden.signals("Batteries in stock"))
                .extracting(Signal::kind)
                .containsExactly(Signal.Kind.IMPOSSIBLE);
        assertThat(halden.signals("Cost to win a customer"))
                .extracting(Signal::kind)
                .containsExactly(Signal.Kind.SILENCE);
    }

    @Test
    void thePulseMovesBeforePeopleLeave() {
        assertThat(halden.reading(TURNOVER).detail().related()).first().satisfies(related -> {
            assertThat(related.kpi()).isEqualTo(halden.kpi("Engagement pulse"));
            assertThat(related.lead()).isPositive();
            assertThat(related.correlation()).isNegative();
        });
    }

    @Test
    void keyResultsHaveAllKindsOfChances() {
        var outlooks = "select chance from key_result_outlook where chance is not null and workspace_id = ?";
        assertThat(halden.numbers(outlooks))
                .filteredOn(chance -> chance > 0.35 && chance < 0.65)
                .hasSizeGreaterThan(5);
        assertThat(halden.outlook("Roles with a published career path").chance())
                .isInstanceOfSatisfying(
                        KeyResultOutlook.Chance.Known.class,
                        chance -> assertThat(chance.value()).isLessThan(0.35));
        assertThat(halden.outlook("Suppliers sharing a weekly forecast").chance())
                .isInstanceOfSatisfying(
                        KeyResultOutlook.Chance.Known.class,
                        chance -> assertThat(chance.value()).isGreaterThan(0.7));
    }

    private Way way(String kpi) {
        return ((Verdict.Moved) halden.reading(kpi).verdict()).way();
    }

    private Drivers.Driver driver(List<Drivers.Driver> drivers, String kpi) {
        return drivers.stream()
                .filter(driver -> driver.kpi().equals(halden.kpi(kpi)))
                .findFirst()
                .orElseThrow();
    }
}
