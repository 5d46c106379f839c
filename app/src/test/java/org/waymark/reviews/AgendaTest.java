package org.waymark.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Status;

class AgendaTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 19);

    @ParameterizedTest(name = "{0}, confidence {2} to {1}, chance {3}, help {4}, due in {5} days: {6}")
    @CsvSource({
        "ON_TRACK,    7, 7, 0.7,  false,  3, STEADY",
        "ON_TRACK,    7,  ,    ,  false,  3, STEADY",
        "DONE,        9, 3, 0.2,  false,   , STEADY",
        "ON_TRACK,    7, 7, 0.35, false,  3, DISAGREES",
        "ON_TRACK,    7, 7, 0.4,  false,  3, DISAGREES", // three of ten apart is enough
        "ON_TRACK,    7, 7, 0.41, false,  3, STEADY",
        "ON_TRACK,    5, 7, 0.5,  false,  3, FELL",
        "ON_TRACK,    6, 7, 0.5,  false,  3, STEADY", // one is how people waver
        "OFF_TRACK,   6, 6,    ,  false,  3, OFF",
        "AT_RISK,     6, 6,    ,  false,  3, BEHIND",
        "ON_TRACK,    6, 6,    ,  false, -1, LATE",
        "ON_TRACK,    6, 6,    ,  false,  0, STEADY", // today is in time
        "NO_DATA,      ,  ,    ,  false,  3, SILENT",
        "DONE,        9, 9,    ,  true,    , HELP",
    })
    void eachHasOneReason(
            Status status,
            @Nullable Integer now,
            @Nullable Integer before,
            @Nullable Double chance,
            boolean help,
            @Nullable Integer due,
            Why why) {
        var one = candidate(status, now, before, chance, help, due == null ? null : TODAY.plusDays(due));

        assertThat(Agenda.ofTheWeek(List.of(one), TODAY)).extracting(Topic::why).containsExactly(why);
    }

    @Test
    void theMostUrgentComeFirstElseTheOrderStays() {
        var steady = candidate(Status.ON_TRACK, 7, 7, null, false, null);
        var off = candidate(Status.OFF_TRACK, 7, 7, null, false, null);
        var alsoOff = candidate(Status.OFF_TRACK, 3, 3, null, false, null);
        var help = candidate(Status.ON_TRACK, 7, 7, null, true, null);

        var agenda = Agenda.ofTheWeek(List.of(steady, off, alsoOff, help), TODAY);

        assertThat(agenda)
                .extracting(Topic::keyResult)
                .containsExactly(help.keyResult(), off.keyResult(), alsoOff.keyResult(), steady.keyResult());
        assertThat(agenda).extracting(Topic::position).containsExactly(0, 1, 2, 3);
    }

    @Test
    void atTheEndAllAreTalkedAboutInTheirOrder() {
        var done = candidate(Status.DONE, 9, 9, null, false, null);
        var off = candidate(Status.OFF_TRACK, 2, 3, null, false, null);

        assertThat(Agenda.ofTheEnd(List.of(done, off)))
                .extracting(Topic::keyResult, Topic::why)
                .containsExactly(tuple(done.keyResult(), Why.CLOSES), tuple(off.keyResult(), Why.CLOSES));
    }

    private static Candidate candidate(
            Status status,
            @Nullable Integer now,
            @Nullable Integer before,
            @Nullable Double chance,
            boolean help,
            @Nullable LocalDate due) {
        var id = new KeyResult.Id(UUID.randomUUID());
        return new Candidate(id, 1.0, 0.5, status, now, before, chance, help, due);
    }
}
