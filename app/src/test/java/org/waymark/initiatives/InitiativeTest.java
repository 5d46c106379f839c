package org.waymark.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.initiatives.Initiative.Status;
import org.waymark.initiatives.Initiative.Tally;
import org.waymark.measure.Progress;
import org.waymark.people.Person;

class InitiativeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 19);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    private final Initiative paths = Initiative.planned(
            new Initiative.Id(new UUID(1, 1)),
            new Initiative.Definition(
                    "Career paths",
                    "",
                    new Person.Id(new UUID(2, 2)),
                    null,
                    null,
                    new Schedule(LocalDate.of(2026, 4, 1), YESTERDAY)),
            new UUID(2, 2),
            1);

    @ParameterizedTest(name = "{0}, {1} of {2} tasks, {3} stated: {4}")
    @CsvSource({
        "ACTIVE,  0, 0, 0.4, 0.4",
        "ACTIVE,  1, 4, 0.4, 0.25", // what the tasks say beats what was stated
        "PLANNED, 3, 3, 0,   1",
        "DONE,    1, 4, 0,   1", // finished is finished
        "DROPPED, 1, 4, 0,   0.25",
    })
    void progressComesFromTheTasksWhereThereAreAny(Status status, int done, int of, double stated, double progress) {
        var tally = new Tally(done, of);
        var moved = paths.stated(new Progress(stated), tally).moved(status, 1, TODAY, tally);

        assertThat(moved.progress()).isEqualTo(new Progress(progress));
    }

    @Test
    void theDayOfFinishingStaysUntilItIsOpenedAgain() {
        var finished = paths.moved(Status.DONE, 1, YESTERDAY, Tally.NONE);

        assertThat(finished.moved(Status.DONE, 2, TODAY, Tally.NONE).finishedOn())
                .isEqualTo(YESTERDAY);
        assertThat(finished.moved(Status.ACTIVE, 2, TODAY, Tally.NONE).finishedOn())
                .isNull();
    }

    @Test
    void whatIsOpenAfterItsDueDayIsLate() {
        assertThat(paths.isLate(TODAY)).isTrue();
        assertThat(paths.isLate(YESTERDAY)).isFalse();
        assertThat(paths.moved(Status.DROPPED, 1, TODAY, Tally.NONE).isLate(TODAY))
                .isFalse();
    }

    @Test
    void noWorkIsDueBeforeItStarts() {
        assertThatThrownBy(() -> new Schedule(TODAY, YESTERDAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-05-18");
    }

    @Test
    void aPlaceBetweenTwoNeighboursMovesNoOther() {
        assertThat(new Places.Gap(1.0, 2).middle()).hasValue(1.5);
        assertThat(new Places.Gap(null, 2).middle()).hasValue(1);
        assertThat(new Places.Gap(1.0, Math.nextUp(1.0)).middle()).isEmpty();
    }
}
