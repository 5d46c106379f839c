package org.waymark.web.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.reviews.Review;
import org.waymark.web.layout.Face;
import org.waymark.web.layout.Words;

/**
 * A review as pages show it.
 *
 * @param team whose it is; null: the company's
 * @param done how many of its key results were talked about
 * @param of how many need talking about
 */
public record ReviewView(
        Review.Id id,
        Review.Kind kind,
        @Nullable UUID teamId,
        @Nullable String team,
        String cycle,
        LocalDate day,
        int minutes,
        UUID leaderId,
        Face leader,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable UUID at,
        String notes,
        int done,
        int of) {
    public boolean isOver() {
        return endedAt != null;
    }

    public String path() {
        return "/reviews/" + id.value();
    }

    public String live() {
        return "review:" + id.value();
    }

    /** Whose it is, for the question who may lead it. */
    Holder holder() {
        return new Holder(teamId == null ? Level.COMPANY : Level.TEAM, leaderId, teamId);
    }

    /** "Weekly review", "Close of Q2 2026". */
    public String title(Words words) {
        return switch (kind) {
            case WEEKLY -> words.of("reviews.weekly");
            case CLOSING -> words.of("reviews.closing", cycle);
        };
    }

    /** "People and Assembly, Thursday 21 May 2026". */
    public String whose(Words words) {
        return words.of("reviews.whose", team == null ? words.of("reviews.company") : team, words.exactDayText(day));
    }
}
