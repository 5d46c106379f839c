package org.waymark.initiatives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.measure.Progress;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.people.Person;

/**
 * Work that should move key results.
 *
 * @param progress the share that is done, 0 to 1; never counted into an objective by itself
 * @param stated what somebody said is done; counts while there are no tasks
 * @param finishedOn the day on which it became DONE
 * @param position its place among those of its status; unlike a rank it may be a fraction
 */
public record Initiative(
        Id id,
        Definition definition,
        Status status,
        Progress progress,
        Progress stated,
        @Nullable LocalDate finishedOn,
        double position,
        @Nullable Instant archivedAt,
        UUID createdBy,
        long version) {
    public record Id(UUID value) {}

    /** Where the work is: a person says so, nothing computes it. */
    public enum Status {
        PLANNED,
        ACTIVE,
        PAUSED,
        DONE,
        DROPPED;

        /** Whether nothing is left to do. */
        public boolean isOver() {
            return this == DONE || this == DROPPED;
        }
    }

    /**
     * All that people write.
     *
     * @param team whose members may change it too; null: only its owner's
     * @param cycle the cycle in whose lists it stands; null: in those of none
     */
    public record Definition(
            String title,
            String description,
            Person.Id owner,
            @Nullable UUID team,
            Cycle.@Nullable Id cycle,
            Schedule schedule) {
        Holder holder() {
            return new Holder(team == null ? Level.INDIVIDUAL : Level.TEAM, owner.value(), team);
        }

        Definition withSchedule(Schedule other) {
            return new Definition(title, description, owner, team, cycle, other);
        }

        Definition in(Cycle.Id other) {
            return new Definition(title, description, owner, team, other, schedule);
        }

        /** By name, as words; empty where nothing is said. */
        Map<String, String> fields() {
            return Map.of(
                    "title",
                    title,
                    "description",
                    description,
                    "owner",
                    owner.value().toString(),
                    "team",
                    team == null ? "" : team.toString(),
                    "cycle",
                    cycle == null ? "" : cycle.value().toString(),
                    "start",
                    Objects.toString(schedule.start(), ""),
                    "due",
                    Objects.toString(schedule.due(), ""));
        }
    }

    /** How many of its tasks are done. */
    public record Tally(int done, int of) {
        static final Tally NONE = new Tally(0, 0);

        public Tally {
            if (done < 0 || done > of) {
                throw new IllegalArgumentException("%d tasks done of %d".formatted(done, of));
            }
        }

        private Progress progress() {
            return Progress.mean(List.of(
                            new Progress.Weighted(Progress.DONE, done),
                            new Progress.Weighted(Progress.NONE, of - done)))
                    .orElseThrow();
        }
    }

    static Initiative planned(Id id, Definition definition, UUID by, double position) {
        return new Initiative(
                id, definition, Status.PLANNED, Progress.NONE, Progress.NONE, null, position, null, by, 1);
    }

    public String title() {
        return definition.title();
    }

    public Schedule schedule() {
        return definition.schedule();
    }

    public Holder holder() {
        return definition.holder();
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    /** Whether it should have been finished by now. */
    public boolean isLate(LocalDate today) {
        return !status.isOver() && schedule().isOver(today);
    }

    /** Changed by a person, so the version counts on. */
    Initiative edited(Definition other) {
        return new Initiative(
                id, other, status, progress, stated, finishedOn, position, archivedAt, createdBy, version + 1);
    }

    Initiative archived(@Nullable Instant at) {
        return new Initiative(
                id, definition, status, progress, stated, finishedOn, position, at, createdBy, version + 1);
    }

    /** The day of finishing stays when it is finished already. */
    Initiative moved(Status to, double position, LocalDate today, Tally tasks) {
        var finished = to != Status.DONE ? null : status == Status.DONE ? finishedOn : today;
        return new Initiative(
                        id, definition, to, progress, stated, finished, position, archivedAt, createdBy, version + 1)
                .counted(tasks);
    }

    Initiative stated(Progress said, Tally tasks) {
        return new Initiative(
                        id,
                        definition,
                        status,
                        progress,
                        said,
                        finishedOn,
                        position,
                        archivedAt,
                        createdBy,
                        version + 1)
                .counted(tasks);
    }

    /** Finished work is done in full; else its tasks say how far it is, and where there are none what was stated. */
    Initiative counted(Tally tasks) {
        var now = status == Status.DONE ? Progress.DONE : tasks.of() > 0 ? tasks.progress() : stated;
        return new Initiative(
                id, definition, status, now, stated, finishedOn, position, archivedAt, createdBy, version);
    }
}
