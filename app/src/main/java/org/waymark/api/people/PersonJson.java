package org.waymark.api.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.people.Membership;
import org.waymark.people.Person.Theme;
import org.waymark.people.schema.tables.records.MembershipRecord;
import org.waymark.people.schema.tables.records.PersonRecord;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

/** Persons as they are sent and shown. */
final class PersonJson {
    private PersonJson() {}

    @Says("A person in this workspace.")
    record PersonShown(
            UUID id,
            String name,
            String email,
            Role role,
            String jobTitle,
            Instant joinedAt,

            @Says("When the person was removed; what it owned and wrote stays.") @Nullable
            Instant leftAt,

            Long version) {
        static PersonShown of(Membership one) {
            return new PersonShown(
                    one.person().value(),
                    one.name(),
                    one.email(),
                    one.role(),
                    one.jobTitle(),
                    one.joinedAt(),
                    one.leftAt(),
                    one.version());
        }

        static PersonShown of(MembershipRecord membership, PersonRecord person) {
            return new PersonShown(
                    person.getId(),
                    person.getName(),
                    person.getEmail(),
                    Role.valueOf(membership.getRole()),
                    membership.getJobTitle(),
                    membership.getJoinedAt(),
                    membership.getLeftAt(),
                    membership.getVersion());
        }
    }

    record PersonFilter(
            @Says("Words of the name, e-mail address or job title.") @Nullable
            String q,

            @Nullable Role role,
            @Says("Members of this team.") @Nullable UUID team,

            @Says("true: who was removed; false when left out.") @Nullable
            Boolean left) {}

    record RoleJson(Role role) {}

    record EmailJson(
            @Says("What the person signs in with from now on.")
            String email) {}

    @Says("Who asks, and how far it may go.")
    record MeShown(
            UUID id,
            String name,
            String email,
            Role role,
            String jobTitle,

            @Says("How far the token reaches; ALL for a session.")
            Scope scope,

            Theme theme,

            @Says("Whether single keys are shortcuts on the pages.")
            Boolean singleKeys,

            Long version) {}

    record ProfileSent(
            @Says("1 to 120 characters.") String name,
            @Says("In this workspace.") @Nullable String jobTitle,
            @Says("SYSTEM when left out.") @Nullable Theme theme,
            @Says("true when left out.") @Nullable Boolean singleKeys) {}
}
