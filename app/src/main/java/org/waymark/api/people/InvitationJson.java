package org.waymark.api.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.people.Invitation;
import org.waymark.platform.Role;

/** Invitations as they are sent and shown. */
final class InvitationJson {
    private InvitationJson() {}

    record InvitationSent(
            String email,
            @Says("MEMBER when left out.") @Nullable Role role,

            @Says("The team to belong to at once.") @Nullable
            UUID team) {}

    record InvitationShown(
            UUID id,
            String email,
            Role role,
            @Nullable UUID team,
            UUID invitedBy,
            Instant createdAt,
            Instant expiresAt,

            @Says("The path of the link to send; shown this once, null in lists.") @Nullable
            String link) {
        static InvitationShown of(Invitation one, @Nullable String link) {
            var team = one.team();
            return new InvitationShown(
                    one.id().value(),
                    one.email(),
                    one.role(),
                    team == null ? null : team.value(),
                    one.invitedBy().value(),
                    one.createdAt(),
                    one.expiresAt(),
                    link);
        }
    }
}
