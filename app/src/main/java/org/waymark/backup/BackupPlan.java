package org.waymark.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * When backups are made, and how many are kept.
 *
 * @param hour of the day where the first workspace lives, 0 to 23
 * @param folder an absolute path; empty: {@code backups} in the data folder
 * @param keeping how many are kept
 */
public record BackupPlan(boolean active, int hour, String folder, Retention keeping) {
    private static final Duration PAUSE = Duration.ofHours(1);

    static final BackupPlan NONE = new BackupPlan(false, 2, "", new Retention(7, 4, 6));

    public BackupPlan {
        if (hour < 0 || hour > 23) throw new IllegalArgumentException("There is no hour " + hour);
    }

    /**
     * When the next one begins; what is past is due. A night that was missed is made up for. One that failed is tried again after an hour,
     * unless the next night comes first or there is a newer one.
     *
     * @param runs newest first
     * @param now where the first workspace lives
     */
    Optional<Instant> next(List<BackupRun> runs, ZonedDateTime now) {
        if (!active) return Optional.empty();
        var last = runs.stream()
                .filter(BackupRun::isPlanned)
                .filter(run -> !run.startedAt().isAfter(now.toInstant())) // a clock that was set back
                .findFirst();
        var night = last.map(run -> nightAfter(run.startedAt().atZone(now.getZone())))
                .orElseGet(() -> night(now))
                .toInstant();
        return last.filter(run -> run.isToBeTriedAgain(runs))
                .map(BackupRun::finishedAt)
                .map(ended -> ended.plus(PAUSE))
                .filter(again -> again.isBefore(night))
                .or(() -> Optional.of(night));
    }

    private ZonedDateTime nightAfter(ZonedDateTime moment) {
        var night = night(moment);
        return night.isAfter(moment) ? night : night(moment.plusDays(1));
    }

    private ZonedDateTime night(ZonedDateTime day) {
        return day.toLocalDate().atTime(hour, 0).atZone(day.getZone());
    }

    /** @param version 0 while there is none */
    public record Versioned(BackupPlan plan, long version) {
        static final Versioned NONE = new Versioned(BackupPlan.NONE, 0);
    }
}
