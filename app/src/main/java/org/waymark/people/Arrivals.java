package org.waymark.people;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.platform.Actor;
import org.waymark.platform.Problems;
import org.waymark.platform.Refused;

/** Takes up invitations. Who holds the link may: no actor knocks here. */
@Service
public class Arrivals {
    private final InvitationStore invitations;
    private final Joining joining;
    private final Passwords passwords;
    private final Clock clock;

    Arrivals(InvitationStore invitations, Joining joining, Passwords passwords, Clock clock) {
        this.invitations = invitations;
        this.joining = joining;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** What the page behind the link shows; empty when the invitation can no longer be accepted. */
    public Optional<Invited> find(String token) {
        return invitations.behind(new Secret(token), clock.instant());
    }

    /** As {@link #find}, and refused when there is none. */
    public Invited look(String token) {
        return find(token).orElseThrow(() -> new Refused.Conflict("no.people.invitation-over"));
    }

    /** For who has no account yet: makes one with the invited address. Not one transaction: hashing takes long. */
    public Actor join(String token, @Nullable String name, @Nullable String password) {
        var invited = look(token);
        if (invited.knownPerson()) {
            throw new Refused.Conflict(
                    "no.people.account-to-join", invited.invitation().email());
        }
        var problems = new Problems();
        var checkedName = problems.line("name", name, Profile.MOST);
        var email = new EmailAddress(invited.invitation().email());
        var checkedPassword = PasswordRules.checked(problems, "password", password, email.text());
        problems.refuse();
        return joining.asNewPerson(invited, checkedName, email, passwords.hash(checkedPassword));
    }

    /** For who is signed in already, also with another address than the invited one. */
    public Actor join(String token, SignedIn signedIn) {
        return joining.as(look(token), signedIn.person());
    }
}
