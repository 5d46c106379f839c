package org.waymark.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.kpis.KpiStanding;
import org.waymark.objectives.Reason;
import org.waymark.objectives.Standing;
import org.waymark.objectives.Status;
import org.waymark.platform.Messages;

class WhyTest {
    private static final Words WORDS = Words.of(new Messages(), ZoneOffset.UTC, Instant.parse("2026-05-19T08:00:00Z"));

    @Test
    void aStatusSaysWhatWasSeenAndNamesTheRule() {
        var standing = new Standing(
                Status.AT_RISK,
                List.of(
                        new Reason.BehindPace(Status.AT_RISK, 38, 61, 23, 10),
                        new Reason.ConfidenceFell(7, 5),
                        new Reason.Late(2, 9, 3)));

        var why = Why.of(standing, WORDS);

        assertThat(why.sentence(WORDS))
                .isEqualTo("At risk: 38% done, 61% due, 23 points behind, confidence fell from 7 to 5, "
                        + "last check-in 9 days ago, 2 days late");
        assertThat(why.lines().getFirst().rule()).isEqualTo("More than 10 points behind its pace is at risk.");
    }

    @Test
    void everyReasonIsWorded() {
        var reasons = List.<Reason>of(
                new Reason.OnPace(58, 61, 3, 10),
                new Reason.FallsShort(Status.OFF_TRACK, 60, 40, 25),
                new Reason.Keeps(100, 10),
                new Reason.OutOfBounds(),
                new Reason.LowConfidence(Status.AT_RISK, 4, 5),
                new Reason.NeverCheckedIn(5, 3),
                new Reason.Reached(110),
                new Reason.NotStarted(LocalDate.of(2026, 7, 1)),
                new Reason.NoValue(),
                new Reason.WorstParts(Status.AT_RISK, List.of("Ship it"), 3),
                new Reason.NoKeyResults());

        var lines = Why.of(new Standing(Status.AT_RISK, reasons), WORDS).lines();

        assertThat(lines).extracting(Why.Line::seen).noneMatch(seen -> seen.startsWith("why."));
        assertThat(lines).extracting(Why.Line::rule).noneMatch(rule -> rule.startsWith("why."));
        assertThat(lines.get(9).seen()).isEqualTo("because of 1 of 3 key results: Ship it");
    }

    /** A rate is kept by more than it asks for, which no share of the time can be. */
    @Test
    void howMuchWasKeptMayBeMoreThanAll() {
        var why = Why.of(new Standing(Status.ON_TRACK, List.of(new Reason.Keeps(113, 10))), WORDS);

        assertThat(why.sentence(WORDS)).isEqualTo("On track: 113% kept");
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void everyStatusHasItsWord(Status status) {
        assertThat(Mark.of(status, WORDS).word()).doesNotStartWith("status.");
    }

    @ParameterizedTest
    @EnumSource(KpiStanding.class)
    void everyStandingOfAKpiHasItsWord(KpiStanding standing) {
        assertThat(Mark.of(standing, WORDS).word()).doesNotStartWith("standing.");
    }
}
