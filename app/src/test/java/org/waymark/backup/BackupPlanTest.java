package org.waymark.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The plan begins at 23:00 in Vienna, which is 21:00 UTC. */
class BackupPlanTest {
    private static final UUID MAYA = UUID.randomUUID();
    private static final Instant MONDAY_NIGHT = Instant.parse("2026-05-18T21:05:00Z");
    private static final Instant TUESDAY_NIGHT = Instant.parse("2026-05-19T21:00:00Z");

    private final BackupPlan plan = new BackupPlan(true, 23, "", new Retention(7, 4, 6));

    @Test
    void theFirstOneBeginsInTheNightToCome() {
        assertThat(next("2026-05-19T08:00:00Z")).isEqualTo(TUESDAY_NIGHT);
    }

    @Test
    void afterOneThatWasMadeComesTheNextNightAlsoWhenThatWasMissed() {
        assertThat(next("2026-05-19T08:00:00Z", made(MONDAY_NIGHT, null))).isEqualTo(TUESDAY_NIGHT);
        assertThat(next("2026-05-21T08:00:00Z", made(MONDAY_NIGHT, null))).isEqualTo(TUESDAY_NIGHT);
    }

    @Test
    void oneThatFailedIsTriedAgainAfterAnHourAlsoPastMidnight() {
        assertThat(next("2026-05-18T21:10:00Z", failed(MONDAY_NIGHT, null)))
                .isEqualTo(MONDAY_NIGHT.plus(Duration.ofMinutes(61)));
        assertThat(next("2026-05-18T22:10:00Z", made(MONDAY_NIGHT.plus(Duration.ofHours(1)), null)))
                .as("made past midnight, it is not yet that of Tuesday night")
                .isEqualTo(TUESDAY_NIGHT);
    }

    @Test
    void theNextNightComesBeforeAnotherTryThatWouldComeLater() {
        var before = TUESDAY_NIGHT.minus(Duration.ofMinutes(10));

        assertThat(next("2026-05-19T20:55:00Z", failed(before, null))).isEqualTo(TUESDAY_NIGHT);
    }

    @Test
    void nothingIsTriedAgainOnceSomebodyMadeOne() {
        var later = made(MONDAY_NIGHT.plus(Duration.ofMinutes(5)), MAYA);

        assertThat(next("2026-05-18T21:20:00Z", later, failed(MONDAY_NIGHT, null)))
                .isEqualTo(TUESDAY_NIGHT);
    }

    @Test
    void aTryThatSomebodyMadeInVainDoesNotEndThoseOfThePlan() {
        var later = failed(MONDAY_NIGHT.plus(Duration.ofMinutes(5)), MAYA);

        assertThat(next("2026-05-18T21:20:00Z", later, failed(MONDAY_NIGHT, null)))
                .isEqualTo(MONDAY_NIGHT.plus(Duration.ofMinutes(61)));
    }

    @Test
    void aClockThatWasSetBackKeepsNobodyWaitingForWhatLiesAhead() {
        var ahead = made(Instant.parse("2031-01-01T00:00:00Z"), null);

        assertThat(next("2026-05-19T21:10:00Z", ahead, made(MONDAY_NIGHT, null)))
                .isEqualTo(TUESDAY_NIGHT);
    }

    @Test
    void aPlanThatIsTurnedOffBeginsNothing() {
        var off = new BackupPlan(false, 23, "", plan.keeping());

        assertThat(off.next(List.of(), MONDAY_NIGHT.atZone(ZoneId.of("UTC")))).isEmpty();
    }

    private Instant next(String now, BackupRun... newestFirst) {
        return plan.next(List.of(newestFirst), Instant.parse(now).atZone(ZoneId.of("Europe/Vienna")))
                .orElseThrow();
    }

    private static BackupRun made(Instant at, @Nullable UUID by) {
        return run(at, by, "/backups/one.zip", null);
    }

    private static BackupRun failed(Instant at, @Nullable UUID by) {
        return run(at, by, null, "No space left");
    }

    /** Each takes a minute. */
    private static BackupRun run(Instant at, @Nullable UUID by, @Nullable String file, @Nullable String trouble) {
        var id = new BackupRun.Id(UUID.randomUUID());
        var end = at.plus(Duration.ofMinutes(1));
        return new BackupRun(id, by, at, 1, null, end, file, file == null ? null : "one", 1L, trouble, null);
    }
}
