package org.waymark.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Fact;
import org.waymark.platform.News;
import org.waymark.platform.Refused;

/**
 * A meeting about key results.
 *
 * @param team whose key results they are, with those of the teams beneath; null: those of the company
 * @param minutes for how long it is planned, 5 to 480
 * @param endedAt null while it goes on
 * @param at the key result that is talked about now; null: the first of the agenda
 * @param notes what belongs to no single key result
 */
public record Review(
        Id id,
        Kind kind,
        Cycle.Id cycle,
        @Nullable UUID team,
        LocalDate day,
        int minutes,
        UUID leader,
        Instant startedAt,
        @Nullable Instant endedAt,
        KeyResult.@Nullable Id at,
        String notes,
        @Nullable Instant removedAt,
        long version) {
    public record Id(UUID value) {}

    public enum Kind {
        /** What needs talking about this week. */
        WEEKLY,
        /** Every key result of a cycle that ends, to be scored. */
        CLOSING
    }

    static Review of(Id id, ReviewWish wish, LocalDate day, UUID leader, Instant now) {
        return new Review(
                id, wish.kind(), wish.cycle(), wish.team(), day, wish.minutes(), leader, now, null, null, "", null, 1);
    }

    public boolean isOver() {
        return endedAt != null;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }

    /** Whose it is: those of the team, or for the company its admins; its leader in any case. */
    public Holder holder() {
        return new Holder(team == null ? Level.COMPANY : Level.TEAM, leader, team);
    }

    /** That something in it is new. */
    News.Computed news(UUID workspace) {
        return new News.Computed(List.of(new News(workspace, new Fact.Subject("review", id.value()), null)));
    }

    /** What was said in a meeting stays as it was said. */
    Review requireGoingOn() {
        if (isOver()) throw new Refused.Conflict("no.reviews.over");
        return this;
    }

    Review at(KeyResult.Id keyResult) {
        return new Review(
                id, kind, cycle, team, day, minutes, leader, startedAt, endedAt, keyResult, notes, removedAt, version);
    }

    Review noted(String text) {
        return new Review(
                id, kind, cycle, team, day, minutes, leader, startedAt, endedAt, at, text, removedAt, version);
    }

    Review ended(@Nullable Instant moment) {
        return new Review(
                id, kind, cycle, team, day, minutes, leader, startedAt, moment, at, notes, removedAt, version);
    }

    Review removed(@Nullable Instant moment) {
        return new Review(id, kind, cycle, team, day, minutes, leader, startedAt, endedAt, at, notes, moment, version);
    }
}
