package org.waymark.api.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.people.Team;
import org.waymark.people.TeamWish;

/** Teams as they are sent and shown. */
final class TeamJson {
    private TeamJson() {}

    record TeamSent(
            @Says("1 to 120 characters.") String name,
            @Says("What it is for.") @Nullable String purpose,

            @Says("The team it belongs to; at the top when left out.") @Nullable
            UUID parent) {
        TeamWish wish() {
            return new TeamWish(name, purpose);
        }

        Team.@Nullable Id above() {
            return parent == null ? null : new Team.Id(parent);
        }
    }

    record TeamShown(
            UUID id,
            @Nullable UUID parent,
            String name,
            String purpose,
            @Nullable Instant archivedAt,
            Long version) {
        static TeamShown of(Team team) {
            var parent = team.parent();
            return new TeamShown(
                    team.id().value(),
                    parent == null ? null : parent.value(),
                    team.name(),
                    team.purpose(),
                    team.archivedAt(),
                    team.version());
        }
    }

    record TeamFilter(
            @Says("false when left out.") @Nullable Boolean archived,
            @Says("Those right beneath this one.") @Nullable UUID parent,
            @Says("OLDEST when left out.") @Nullable Sort sort) {
        enum Sort {
            OLDEST,
            NAME
        }
    }

    record MemberShown(UUID person, String name, Boolean lead) {}

    record MemberSent(
            @Says("Whether the person leads the team.") Boolean lead) {}
}
