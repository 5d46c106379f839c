package org.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;
import static org.waymark.platform.schema.Tables.FACT;

import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.fakes.SettableClock;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;

@BothDatabases
class EmailChangesTest {
    private final EmailChanges changes;
    private final EmailLinks links;
    private final GivenEmails given;
    private final PasswordResets resets;
    private final Sessions sessions;
    private final Invitations invitations;
    private final Arrivals arrivals;
    private final PersonStore persons;
    private final People people;
    private final DSLContext db;
    private final SettableClock clock;
    private final Somebody somebody;
    private final Actor ada;
    private final String email;
    private final String fresh = Somebody.address("ada.new");

    EmailChangesTest(TestDatabase database) {
        changes = database.get(EmailChanges.class);
        links = database.get(EmailLinks.class);
        given = database.get(GivenEmails.class);
        resets = database.get(PasswordResets.class);
        sessions = database.get(Sessions.class);
        invitations = database.get(Invitations.class);
        arrivals = database.get(Arrivals.class);
        persons = database.get(PersonStore.class);
        people = database.get(People.class);
        db = database.get(DSLContext.class);
        clock = database.program().clock();
        somebody = new Somebody(database);
        ada = somebody.owner("Ada");
        email = somebody.emailOf(ada);
    }

    @Test
    void aConfirmedAddressIsSignedInWithAndDevicesStay() {
        var here = somebody.signedIn(ada);
        var token = asked(fresh);

        assertThat(signsIn(email)).as("until it is confirmed").isTrue();
        links.confirm(token);

        assertThat(signsIn(email)).isFalse();
        assertThat(signsIn(fresh)).isTrue();
        assertThat(sessions.mine(ada)).extracting(Session::id).contains(here.session());
        assertThat(people.find(ada, id(ada)).email()).isEqualTo(fresh);
        assertThat(facts("person.email-changed")).isEqualTo(1);
        assertThatThrownBy(() -> links.confirm(token)).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void aLinkEndsAfterADayAndWhenANewerOneIsMadeOrItIsTakenBack() {
        var older = asked(fresh);
        var newer = asked(Somebody.address("ada.newer"));

        assertThat(links.behind(older)).isEmpty();
        assertThat(links.behind(newer)).isPresent();
        clock.pass(Duration.ofDays(1));
        assertThat(links.behind(newer)).isEmpty();
        assertThat(changes.waiting(ada)).isEmpty();

        var last = asked(fresh);
        assertThat(changes.waiting(ada).orElseThrow().email()).isEqualTo(fresh);
        changes.withdraw(ada);
        assertThat(links.behind(last)).isEmpty();
        assertThatThrownBy(() -> links.confirm(last)).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void anAddressThatSomebodyTookMeanwhileIsRefusedAndNothingChanges() {
        var grace = somebody.emailOf(somebody.owner("Grace"));
        var token = asked(grace.toUpperCase());

        assertThatThrownBy(() -> links.confirm(token))
                .isInstanceOf(Refused.Invalid.class)
                .satisfies(saying("an account with this address"));

        assertThat(somebody.emailOf(ada)).isEqualTo(email);
        assertThat(somebody.emailOf(ada)).isNotEqualTo(grace);
    }

    @Test
    void aLinkToANewPasswordThatWentToTheEarlierAddressNoLongerWorks() {
        var reset = resets.link(id(ada), Duration.ofHours(1));

        links.confirm(asked(fresh));

        assertThat(resets.personOf(reset)).isEmpty();
    }

    @Test
    void anInvitationThatWaitsIsForTheNewAddress() {
        var eve = somebody.owner("Eve");
        var invitation = invitations.invite(eve, new InvitationWish(email, Role.MEMBER, null));

        links.confirm(asked(fresh));

        var invited = arrivals.find(invitation.token()).orElseThrow();
        assertThat(invited.invitation().email()).isEqualTo(fresh);
        assertThat(invited.knownPerson()).isTrue();
        arrivals.join(invitation.token(), somebody.signedIn(ada));
        assertThat(people.find(eve, id(ada)).email()).isEqualTo(fresh);
    }

    @Test
    void onlyWhoKnowsThePasswordAsksForAnAddressAndCannotGuessForLong() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> changes.ask(ada, fresh, "not the password", Somebody.freshIp()))
                    .isInstanceOf(Refused.Invalid.class)
                    .satisfies(saying("not your present password"));
        }

        assertThatThrownBy(() -> changes.ask(ada, fresh, Somebody.PASSWORD, Somebody.freshIp()))
                .isInstanceOf(Refused.TooOften.class);
        assertThat(changes.waiting(ada)).isEmpty();
    }

    @Test
    void whatIsNoNewAddressIsRefused() {
        assertThatThrownBy(() -> changes.ask(ada, "ada at halden", Somebody.PASSWORD, Somebody.freshIp()))
                .satisfies(saying("not an e-mail address"));
        assertThatThrownBy(() -> changes.ask(ada, email, Somebody.PASSWORD, Somebody.freshIp()))
                .satisfies(saying("the address you have"));
        assertThatThrownBy(() -> changes.ask(ada, "", "", Somebody.freshIp()))
                .isInstanceOf(Refused.Invalid.class)
                .satisfies(saying("Type the password"));
    }

    @Test
    void whereNoMailIsSentNoAddressIsAskedFor() {
        assertThatThrownBy(() -> changes.ask(ada, fresh, Somebody.PASSWORD, Somebody.freshIp()))
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(saying("Ask an admin"));

        assertThat(changes.waiting(ada)).isEmpty();
    }

    @Test
    void anAdminGivesAnAddressToWhoIsOnlyHere() {
        var admin = somebody.joins(ada, "Alan", Role.ADMIN);
        var grace = somebody.joins(ada, "Grace", Role.MEMBER);
        var version = people.find(ada, id(grace)).version();

        given.give(admin, id(grace), version, fresh);

        assertThat(signsIn(fresh)).isTrue();
        assertThatThrownBy(() -> given.give(ada, id(grace), version, Somebody.address("other")))
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(saying("changed meanwhile by Alan"));
        assertThatThrownBy(() -> given.give(admin, id(grace), version + 1, email))
                .isInstanceOf(Refused.Invalid.class)
                .satisfies(saying("an account with this address"));
        assertThatThrownBy(() -> given.give(admin, id(ada), 0, Somebody.address("other")))
                .isInstanceOf(Refused.Forbidden.class)
                .satisfies(saying("Only an owner"));
        assertThatThrownBy(() -> given.give(grace, id(grace), version + 1, email))
                .isInstanceOf(Refused.Forbidden.class);
        assertThat(somebody.emailOf(grace)).isEqualTo(fresh);
    }

    @Test
    void anAdminCannotGiveAnAddressToWhoOwnsAnotherCompany() {
        var eve = somebody.owner("Eve");
        var invitation = invitations.invite(eve, new InvitationWish(email, Role.MEMBER, null));
        arrivals.join(invitation.token(), somebody.signedIn(ada));

        assertThatThrownBy(() -> given.give(eve, id(ada), 0, fresh))
                .isInstanceOf(Refused.Forbidden.class)
                .satisfies(saying("other workspaces"));
        assertThat(somebody.emailOf(ada)).isEqualTo(email);
    }

    /** The secret that only the letter holds. */
    private String asked(String address) {
        return links.make(persons.find(ada.person()).orElseThrow(), new EmailAddress(address));
    }

    private int facts(String kind) {
        return db.fetchCount(FACT, FACT.WORKSPACE_ID.eq(ada.workspace()).and(FACT.KIND.eq(kind)));
    }

    private boolean signsIn(String address) {
        try {
            sessions.signIn(Somebody.signIn(address, Somebody.PASSWORD));
            return true;
        } catch (Refused.Invalid wrong) {
            return false;
        }
    }

    private static Person.Id id(Actor actor) {
        return new Person.Id(actor.person());
    }
}
