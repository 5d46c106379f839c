package org.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.fakes.SettableClock;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;

@BothDatabases
class PasswordsTest {
    private static final String FRESH = "quite another one";

    private final PasswordChanges changes;
    private final PasswordResets resets;
    private final ResetLinks links;
    private final Sessions sessions;
    private final Arrivals arrivals;
    private final Invitations invitations;
    private final ApplicationEventMulticaster events;
    private final SettableClock clock;
    private final Somebody somebody;
    private final Actor ada;
    private final String email;

    PasswordsTest(TestDatabase database) {
        changes = database.get(PasswordChanges.class);
        resets = database.get(PasswordResets.class);
        links = database.get(ResetLinks.class);
        sessions = database.get(Sessions.class);
        arrivals = database.get(Arrivals.class);
        invitations = database.get(Invitations.class);
        events = database.get(ApplicationEventMulticaster.class);
        clock = database.program().clock();
        somebody = new Somebody(database);
        ada = somebody.owner("Ada");
        email = somebody.emailOf(ada);
    }

    @Test
    void whoKnowsTheOldPasswordChangesItAndEndsAllOtherSessions() {
        var here = somebody.signedIn(ada);
        somebody.signedIn(ada);

        changes.change(here, Somebody.PASSWORD, FRESH, Somebody.freshIp());

        assertThat(sessions.mine(ada)).extracting(Session::id).containsExactly(here.session());
        assertThat(signsIn(Somebody.PASSWORD)).isFalse();
        assertThat(signsIn(FRESH)).isTrue();
    }

    @Test
    void whoDoesNotKnowTheOldPasswordCannotGuessForLong() {
        var here = somebody.signedIn(ada);
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> changes.change(here, "not the password", FRESH, Somebody.freshIp()))
                    .isInstanceOf(Refused.Invalid.class)
                    .satisfies(saying("not your present password"));
        }

        assertThatThrownBy(() -> changes.change(here, Somebody.PASSWORD, FRESH, Somebody.freshIp()))
                .isInstanceOf(Refused.TooOften.class)
                .satisfies(saying("15 minutes"));
    }

    @Test
    void aMailedLinkReplacesThePasswordOnceAndEndsAllSessions() {
        somebody.signedIn(ada);
        var token = requestedFor(email).getFirst().token();

        assertThat(resets.personOf(token).orElseThrow().name()).isEqualTo("Ada");
        assertThatThrownBy(() -> resets.reset(token, "short")).isInstanceOf(Refused.Invalid.class);
        resets.reset(token, FRESH);

        assertThat(sessions.mine(ada)).isEmpty();
        assertThat(signsIn(FRESH)).isTrue();
        assertThat(resets.personOf(token)).isEmpty();
        assertThatThrownBy(() -> resets.reset(token, "and yet another")).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void aMailedLinkEndsAfterAnHourAndWhenANewerOneIsMade() {
        var older = requestedFor(email).getFirst().token();
        var newer = requestedFor(email).getFirst().token();

        assertThat(resets.personOf(older)).isEmpty();
        assertThat(resets.personOf(newer)).isPresent();
        clock.pass(Duration.ofHours(1));

        assertThat(resets.personOf(newer)).isEmpty();
    }

    @Test
    void askingForAnUnknownAddressLooksTheSameAndSendsNothing() {
        assertThat(requestedFor(Somebody.address("nobody"))).isEmpty();
    }

    @Test
    void oneAddressIsNotFloodedWithMail() {
        for (int i = 0; i < 10; i++) {
            assertThat(requestedFor(email)).hasSize(1);
        }

        assertThatThrownBy(() -> requestedFor(email)).isInstanceOf(Refused.TooOften.class);
        assertThat(signsIn(Somebody.PASSWORD)).isTrue();
    }

    @Test
    void anAdminHandsOverALinkToWhoIsOnlyHere() {
        var admin = somebody.joins(ada, "Alan", Role.ADMIN);
        var grace = somebody.joins(ada, "Grace", Role.MEMBER);

        var token = links.make(admin, id(grace));

        assertThat(resets.reset(token, FRESH).id()).isEqualTo(id(grace));
        assertThatThrownBy(() -> links.make(admin, id(ada)))
                .isInstanceOf(Refused.Forbidden.class)
                .satisfies(saying("Only an owner"));
        assertThatThrownBy(() -> links.make(grace, id(admin))).isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void anAdminCannotTakeOverWhoOwnsAnotherCompany() {
        var eve = somebody.owner("Eve");
        var invitation = invitations.invite(eve, new InvitationWish(email, Role.MEMBER, null));
        arrivals.join(invitation.token(), somebody.signedIn(ada));

        assertThatThrownBy(() -> links.make(eve, id(ada)))
                .isInstanceOf(Refused.Forbidden.class)
                .satisfies(saying("other workspaces"));
        assertThatThrownBy(() -> links.make(eve, id(somebody.owner("Mary")))).isInstanceOf(Refused.Missing.class);
    }

    private List<ResetRequested> requestedFor(String address) {
        var heard = new ArrayList<ResetRequested>();
        ApplicationListener<PayloadApplicationEvent<ResetRequested>> listener =
                ApplicationListener.forPayload(heard::add);
        events.addApplicationListener(listener);
        try {
            resets.request(address, Somebody.freshIp());
        } finally {
            events.removeApplicationListener(listener);
        }
        return heard;
    }

    private boolean signsIn(String password) {
        try {
            sessions.signIn(Somebody.signIn(email, password));
            return true;
        } catch (Refused.Invalid wrong) {
            return false;
        }
    }

    private static Person.Id id(Actor actor) {
        return new Person.Id(actor.person());
    }
}
