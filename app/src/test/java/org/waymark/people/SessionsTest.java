package org.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.sayingJust;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.fakes.SettableClock;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;

@BothDatabases
class SessionsTest {
    private final Sessions sessions;
    private final Workspaces workspaces;
    private final Attempts attempts;
    private final Invitations invitations;
    private final Arrivals arrivals;
    private final People people;
    private final SettableClock clock;
    private final Somebody somebody;
    private final Actor ada;
    private final String email;

    SessionsTest(TestDatabase database) {
        sessions = database.get(Sessions.class);
        workspaces = database.get(Workspaces.class);
        attempts = database.get(Attempts.class);
        invitations = database.get(Invitations.class);
        arrivals = database.get(Arrivals.class);
        people = database.get(People.class);
        clock = database.program().clock();
        somebody = new Somebody(database);
        ada = somebody.owner("Ada");
        email = somebody.emailOf(ada);
    }

    @Test
    void whoSignsInIsKnownByTheSecretOfTheCookie() {
        var session = sessions.signIn(Somebody.signIn(email, Somebody.PASSWORD));

        var signedIn = sessions.resolve(session.token()).orElseThrow();

        assertThat(signedIn.actor()).isEqualTo(ada);
        assertThat(signedIn.person().name()).isEqualTo("Ada");
        assertThat(signedIn.workspace().name()).isEqualTo("Halden Cycles");
        assertThat(sessions.mine(ada)).extracting(Session::device).containsExactly("Firefox on Linux");
    }

    @Test
    void whoSignsInLandsInTheWorkspaceUsedLast() {
        var second = workspaces.create(ada, new WorkspaceWish("Second Venture", "Europe/Oslo", 4, 5));
        assertThat(somebody.signedIn(ada).workspace().name()).isEqualTo("Halden Cycles");

        sessions.switchTo(somebody.signedIn(ada), second.id());
        assertThat(somebody.signedIn(ada).workspace().name()).isEqualTo("Second Venture");

        clock.pass(Duration.ofMinutes(1));
        sessions.switchTo(somebody.signedIn(ada), new Workspace.Id(ada.workspace()));
        assertThat(somebody.signedIn(ada).workspace().name()).isEqualTo("Halden Cycles");
    }

    @Test
    void whoWasRemovedFromTheWorkspaceUsedLastLandsInTheOther() {
        var grace = somebody.owner("Grace");
        var made = invitations.invite(ada, new InvitationWish(somebody.emailOf(grace), Role.MEMBER, null));
        var signedIn = somebody.signedIn(grace);
        sessions.switchTo(
                signedIn, new Workspace.Id(arrivals.join(made.token(), signedIn).workspace()));
        assertThat(somebody.signedIn(grace).actor().workspace()).isEqualTo(ada.workspace());

        people.remove(ada, new Person.Id(grace.person()), 0);

        assertThat(somebody.signedIn(grace).actor().workspace()).isEqualTo(grace.workspace());
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
        assertThatThrownBy(() -> sessions.signIn(Somebody.signIn(email, "not the password")))
                .isInstanceOf(Refused.Invalid.class)
                .satisfies(sayingJust("E-mail and password do not fit together. Try again, or reset the password."));
        assertThatThrownBy(() -> sessions.signIn(Somebody.signIn(Somebody.address("eve"), "not the password")))
                .isInstanceOf(Refused.Invalid.class)
                .satisfies(sayingJust("E-mail and password do not fit together. Try again, or reset the password."));
    }

    @Test
    void tenMistakesWithOneAddressShutItForAQuarterOfAnHour() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> sessions.signIn(Somebody.signIn(email, "not the password")))
                    .isInstanceOf(Refused.Invalid.class);
        }
        clock.pass(Duration.ofMinutes(3));

        assertThatThrownBy(() -> sessions.signIn(Somebody.signIn(email, Somebody.PASSWORD)))
                .isInstanceOf(Refused.TooOften.class)
                .satisfies(sayingJust("Too many attempts. Try again in 12 minutes."));

        clock.pass(Duration.ofMinutes(12));
        assertThat(sessions.signIn(Somebody.signIn(email, Somebody.PASSWORD)).token())
                .hasSize(43);
    }

    @Test
    void aHundredMistakesFromOneNetworkShutItForAllAddressesAndTenDoNot() {
        var ip = Somebody.freshIp();
        var neighbour = ip.replaceFirst("::1$", "::2");
        IntStream.range(0, 99).forEach(i -> guesses(Somebody.address("eve"), ip));

        assertThat(sessions.signIn(new SignIn(email, Somebody.PASSWORD, false, null, neighbour))
                        .token())
                .hasSize(43);
        guesses(Somebody.address("eve"), ip);

        assertThatThrownBy(() -> sessions.signIn(new SignIn(email, Somebody.PASSWORD, false, null, neighbour)))
                .isInstanceOf(Refused.TooOften.class);
    }

    private void guesses(String address, String ip) {
        attempts.begin(Attempts.Purpose.SIGN_IN, new EmailAddress(address), ip);
    }

    @Test
    void whoSignsInRightIsNeverShutOut() {
        for (int i = 0; i < 12; i++) {
            sessions.signIn(new SignIn(email, Somebody.PASSWORD, false, null, "203.0.113.7"));
        }

        assertThat(sessions.mine(ada)).hasSize(12);
    }

    @Test
    void aSessionEndsAfterTwelveIdleHoursButNotWhileItIsUsed() {
        var token = sessions.signIn(Somebody.signIn(email, Somebody.PASSWORD)).token();

        clock.pass(Duration.ofHours(11));
        assertThat(sessions.resolve(token).orElseThrow().renewed()).isTrue();
        assertThat(sessions.resolve(token).orElseThrow().renewed()).isFalse();
        clock.pass(Duration.ofHours(11));
        assertThat(sessions.resolve(token)).isPresent();
        clock.pass(Duration.ofHours(12));

        assertThat(sessions.resolve(token)).isEmpty();
    }

    @Test
    void aRememberedSessionLastsThirtyDays() {
        var token = sessions.signIn(new SignIn(email, Somebody.PASSWORD, true, null, Somebody.freshIp()))
                .token();

        clock.pass(Duration.ofDays(30).minusSeconds(1));
        assertThat(sessions.resolve(token)).isPresent();
        clock.pass(Duration.ofDays(30));

        assertThat(sessions.resolve(token)).isEmpty();
    }

    @Test
    void signingOutEndsTheSessionAtOnce() {
        var token = sessions.signIn(Somebody.signIn(email, Somebody.PASSWORD)).token();

        sessions.signOut(sessions.resolve(token).orElseThrow());

        assertThat(sessions.resolve(token)).isEmpty();
    }

    @Test
    void otherDevicesCanBeClosedFromThisOne() {
        var here = somebody.signedIn(ada);
        var there = somebody.signedIn(ada);
        var elsewhere = somebody.signedIn(ada);

        sessions.close(ada, there.session());
        assertThat(sessions.mine(ada))
                .extracting(Session::id)
                .containsExactlyInAnyOrder(here.session(), elsewhere.session());
        sessions.closeOthers(here);

        assertThat(sessions.mine(ada)).extracting(Session::id).containsExactly(here.session());
    }

    @Test
    void theSessionOfSomebodyElseIsMissing() {
        var eve = somebody.signedIn(somebody.owner("Eve"));

        assertThatThrownBy(() -> sessions.close(ada, eve.session())).isInstanceOf(Refused.Missing.class);
    }

    @Test
    void aPersonMovesBetweenItsOwnWorkspacesOnly() {
        var token = sessions.signIn(Somebody.signIn(email, Somebody.PASSWORD)).token();
        var signedIn = sessions.resolve(token).orElseThrow();
        var personal = workspaces.mine(ada).getLast().workspace();
        var foreign = new Workspace.Id(somebody.owner("Eve").workspace());

        assertThatThrownBy(() -> sessions.switchTo(signedIn, foreign)).isInstanceOf(Refused.Missing.class);
        sessions.switchTo(signedIn, personal.id());

        assertThat(sessions.resolve(token).orElseThrow().workspace()).isEqualTo(personal);
    }
}
