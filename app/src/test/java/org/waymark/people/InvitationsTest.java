package org.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.fakes.SettableClock;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;

@BothDatabases
class InvitationsTest {
    private final Invitations invitations;
    private final Arrivals arrivals;
    private final Sessions sessions;
    private final Teams teams;
    private final Workspaces workspaces;
    private final SettableClock clock;
    private final Somebody somebody;
    private final Actor ada;

    InvitationsTest(TestDatabase database) {
        invitations = database.get(Invitations.class);
        arrivals = database.get(Arrivals.class);
        sessions = database.get(Sessions.class);
        teams = database.get(Teams.class);
        workspaces = database.get(Workspaces.class);
        clock = database.program().clock();
        somebody = new Somebody(database);
        ada = somebody.owner("Ada");
    }

    @Test
    void whoHoldsTheLinkJoinsWithTheRoleAndTheTeam() {
        var sales = teams.found(ada, new TeamWish("Sales", ""), null);
        var email = Somebody.address("grace");
        var made = invitations.invite(
                ada, new InvitationWish(email, Role.MEMBER, sales.id().value()));

        var seen = arrivals.look(made.token());
        var grace = arrivals.join(made.token(), "Grace", Somebody.PASSWORD);

        assertThat(seen.workspace().name()).isEqualTo("Halden Cycles");
        assertThat(seen.invitedBy()).isEqualTo("Ada");
        assertThat(seen.knownPerson()).isFalse();
        assertThat(somebody.signedIn(grace).actor()).isEqualTo(grace);
        assertThat(grace.workspace()).isEqualTo(ada.workspace());
        assertThat(grace.role()).isEqualTo(Role.MEMBER);
        assertThat(grace.teams()).containsExactly(sales.id().value());
        assertThat(workspaces.mine(grace))
                .extracting(one -> one.workspace().personal())
                .containsExactly(false, true);
        assertThat(invitations.open(ada)).isEmpty();
    }

    @Test
    void aLinkWorksOnce() {
        var made = invitations.invite(ada, new InvitationWish(Somebody.address("grace"), Role.VIEWER, null));
        arrivals.join(made.token(), "Grace", Somebody.PASSWORD);

        assertThatThrownBy(() -> arrivals.look(made.token())).isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> arrivals.join(made.token(), "Eve", Somebody.PASSWORD))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void aLinkEndsWhenItIsRevokedAndAfterTwoWeeks() {
        var revoked = invitations.invite(ada, new InvitationWish(Somebody.address("grace"), Role.MEMBER, null));
        var forgotten = invitations.invite(ada, new InvitationWish(Somebody.address("alan"), Role.MEMBER, null));

        invitations.revoke(ada, revoked.invitation().id());
        assertThat(invitations.open(ada)).containsExactly(forgotten.invitation());
        assertThatThrownBy(() -> arrivals.look(revoked.token())).isInstanceOf(Refused.Conflict.class);
        clock.pass(Duration.ofDays(14));

        assertThatThrownBy(() -> arrivals.look(forgotten.token())).isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> invitations.revoke(ada, forgotten.invitation().id()))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void whoIsInvitedAgainHasOneInvitation() {
        var email = Somebody.address("grace");
        var lost = invitations.invite(ada, new InvitationWish(email, Role.VIEWER, null));
        var other = invitations.invite(ada, new InvitationWish(Somebody.address("alan"), Role.VIEWER, null));

        var again = invitations.invite(ada, new InvitationWish(email.toUpperCase(Locale.ROOT), Role.MEMBER, null));

        assertThat(invitations.open(ada)).containsExactly(again.invitation(), other.invitation());
        assertThatThrownBy(() -> arrivals.look(lost.token())).isInstanceOf(Refused.Conflict.class);
        assertThat(arrivals.look(again.token()).invitation().role()).isEqualTo(Role.MEMBER);
    }

    @Test
    void whoHasAnAccountJoinsByBeingSignedIn() {
        var grace = somebody.owner("Grace");
        var made = invitations.invite(ada, new InvitationWish(somebody.emailOf(grace), Role.ADMIN, null));

        assertThat(arrivals.look(made.token()).knownPerson()).isTrue();
        assertThatThrownBy(() -> arrivals.join(made.token(), "Eve", "another long one"))
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(saying("Sign in"));
        var signedIn = somebody.signedIn(grace);
        var here = arrivals.join(made.token(), signedIn);
        sessions.switchTo(signedIn, new Workspace.Id(here.workspace()));

        assertThat(here.workspace()).isEqualTo(ada.workspace());
        assertThat(here.person()).isEqualTo(grace.person());
        assertThat(workspaces.mine(here)).hasSize(3);
    }

    @Test
    void whoIsHereAlreadyIsNotInvitedAgain() {
        var email = somebody.emailOf(ada).toUpperCase(Locale.ROOT);

        assertThatThrownBy(() -> invitations.invite(ada, new InvitationWish(email, Role.MEMBER, null)))
                .isInstanceOf(Refused.Invalid.class)
                .satisfies(saying("here already"));
    }

    @Test
    void aTeamOfAnotherWorkspaceIsUnknown() {
        var eve = somebody.owner("Eve");
        var foreign = teams.found(eve, new TeamWish("Sales", ""), null).id().value();

        assertThatThrownBy(() ->
                        invitations.invite(ada, new InvitationWish(Somebody.address("grace"), Role.MEMBER, foreign)))
                .isInstanceOf(Refused.Invalid.class);
        assertThatThrownBy(() -> invitations.revoke(ada, new Invitation.Id(UUID.randomUUID())))
                .isInstanceOf(Refused.Missing.class);
    }

    @Test
    void onlyOwnersInviteOwnersAndMembersInviteNobody() {
        var admin = somebody.joins(ada, "Alan", Role.ADMIN);
        var member = somebody.joins(ada, "Mary", Role.MEMBER);
        var email = Somebody.address("grace");

        assertThatThrownBy(() -> invitations.invite(admin, new InvitationWish(email, Role.OWNER, null)))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> invitations.invite(member, new InvitationWish(email, Role.VIEWER, null)))
                .isInstanceOf(Refused.Forbidden.class);
        assertThat(invitations
                        .invite(ada, new InvitationWish(email, Role.OWNER, null))
                        .token())
                .isNotEmpty();
    }

    @Test
    void nobodyIsInvitedIntoAPersonalWorkspace() {
        var signedIn = somebody.signedIn(ada);
        var personal = workspaces.mine(ada).getLast().workspace();
        var home = new Actor(
                personal.id().value(),
                ada.person(),
                Role.OWNER,
                ada.teams(),
                ada.leads(),
                signedIn.actor().scope());

        assertThatThrownBy(() -> invitations.invite(home, new InvitationWish(Somebody.address("g"), Role.MEMBER, null)))
                .isInstanceOf(Refused.Conflict.class);
    }
}
