package org.waymark.api.talk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.talk.HelpRequest;
import org.waymark.talk.HelpRequest.Outcome;
import org.waymark.talk.HelpWish;
import org.waymark.talk.Reaction;

/** Reactions, following, help and acknowledgements, as they are sent and shown. */
final class DeedJson {
    private DeedJson() {}

    record ReactionShown(
            Reaction.Kind sign,
            UUID person,

            @Says("The comment it is on; null: on the subject itself.") @Nullable
            UUID comment,

            Instant at) {}

    record FollowingShown(Boolean follows) {}

    record HelpSent(
            @Says("What would help, 1 to 1,000 characters.") String need,

            @Says("Whom it asks; without it the owner of the objective.") @Nullable
            UUID of) {
        HelpWish wish() {
            return new HelpWish(need, of);
        }
    }

    record HelpEndSent(
            Outcome outcome,

            @Says("What was done, at most 1,000 characters.") @Nullable
            String answer) {}

    record HelpShown(
            UUID id,

            @Says("The check-in; the first of its line of corrections.")
            UUID checkIn,

            String need,
            UUID askedOf,
            UUID askedBy,
            Instant askedAt,

            @Says("How it ended; null while it is open.") @Nullable
            Outcome outcome,

            @Nullable String answer,
            @Nullable UUID endedBy,
            @Nullable Instant endedAt) {
        static HelpShown of(HelpRequest request) {
            var end = request.end();
            return new HelpShown(
                    request.id().value(),
                    request.checkIn(),
                    request.need(),
                    request.askedOf(),
                    request.askedBy(),
                    request.askedAt(),
                    end == null ? null : end.outcome(),
                    end == null ? null : end.answer(),
                    end == null ? null : end.by(),
                    end == null ? null : end.at());
        }
    }

    record AcknowledgementShown(UUID person, Instant at) {}
}
