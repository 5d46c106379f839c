package org.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.Worded.saying;
import static org.waymark.Worded.sayingJust;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.fakes.SettableClock;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

@BothDatabases
class PeopleTest {
    private final People people;
    private final Profiles profiles;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Teams teams;
    private final TeamMembers members;
    private final CalendarAddresses calendars;
    private final SettableClock clock;
    private final Somebody somebody;
    private final Actor ada;
    private final Actor grace;

    PeopleTest(TestDatabase database) {
        people = database.get(People.class);
        profiles = database.get(Profiles.class);
        sessions = database.get(Sessions.class);
        tokens = database.get(Tokens.class);
        teams = database.get(Teams.class);
        members = database.get(TeamMembers.class);
        calendars = database.get(CalendarAddresses.class);
        clock = database.program().clock();
        somebody = new Somebody(database);
        ada = somebody.owner("Ada");
        grace = somebody.joins(ada, "Grace", Role.MEMBER);
    }

    @Test
    void aRoleWorksFromTheNextRequestOn() {
        people.changeRole(ada, id(grace), 0, Role.VIEWER);

        assertThat(somebody.signedIn(grace).actor().role()).isEqualTo(Role.VIEWER);
    }

    @Test
    void aRoleChangedMeanwhileIsNotOverwritten() {
        people.changeRole(ada, id(grace), 0, Role.ADMIN);

        assertThatThrownBy(() -> people.changeRole(ada, id(grace), 0, Role.VIEWER))
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(saying("Grace was changed meanwhile by Ada."));
        assertThat(people.find(ada, id(grace)).role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void onlyAnOwnerTouchesOwners() {
        var admin = somebody.joins(ada, "Alan", Role.ADMIN);

        assertThatThrownBy(() -> people.changeRole(admin, id(ada), 0, Role.MEMBER))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> people.changeRole(admin, id(grace), 0, Role.OWNER))
                .isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> people.remove(admin, id(ada), 0)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> people.remove(grace, id(admin), 0)).isInstanceOf(Refused.Forbidden.class);
        assertThat(people.changeRole(admin, id(grace), 0, Role.VIEWER).role()).isEqualTo(Role.VIEWER);
    }

    @Test
    void theLastOwnerStays() {
        assertThatThrownBy(() -> people.remove(ada, id(ada), 0))
                .isInstanceOf(Refused.Conflict.class)
                .satisfies(sayingJust("Ada is the last owner. Make somebody else an owner first."));
        assertThatThrownBy(() -> people.changeRole(ada, id(ada), 0, Role.ADMIN)).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void ofTwoOwnersWhoLeaveAtTheSameMomentOneStays() throws Exception {
        people.changeRole(ada, id(grace), 0, Role.OWNER);
        var graceAsOwner = somebody.signedIn(grace).actor();

        try (var both = Executors.newFixedThreadPool(2)) {
            var done = both.invokeAll(List.of(leaves(ada, 0), leaves(graceAsOwner, 1)));
            assertThat(done.stream().map(Future::resultNow)).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void whoIsRemovedIsOutAtOnceAndGoesOnInThePersonalWorkspace() {
        var sales = teams.found(ada, new TeamWish("Sales", ""), null);
        members.add(ada, sales.id(), id(grace), false);
        var token = sessions.signIn(Somebody.signIn(somebody.emailOf(grace), Somebody.PASSWORD))
                .token();
        var secret = tokens.issue(grace, new TokenWish("script", Scope.ALL, 30)).secret();

        people.remove(ada, id(grace), 0);

        assertThat(sessions.resolve(token).orElseThrow().workspace().personal()).isTrue();
        assertThat(tokens.resolve(secret)).isEmpty();
        assertThat(people.find(ada, id(grace)).isPresent()).isFalse();
        assertThatThrownBy(() -> people.changeRole(ada, id(grace), 1, Role.ADMIN))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void whoIsRestoredHasTheOldRoleTeamsTokensAndCalendars() {
        var sales = teams.found(ada, new TeamWish("Sales", ""), null);
        var market = teams.found(ada, new TeamWish("Market", ""), sales.id());
        members.add(ada, sales.id(), id(grace), false);
        members.add(ada, market.id(), id(grace), true);
        var secret = tokens.issue(grace, new TokenWish("script", Scope.ALL, 30)).secret();
        calendars.make(grace, null);
        people.remove(ada, id(grace), 0);

        people.restore(ada, id(grace), 1);

        var back = somebody.signedIn(grace).actor();
        assertThat(back.role()).isEqualTo(Role.MEMBER);
        assertThat(back.teams()).contains(sales.id().value(), market.id().value());
        assertThat(back.leads()).containsExactly(market.id().value());
        assertThat(tokens.resolve(secret)).isPresent();
        assertThat(calendars.mine(grace)).hasSize(1);
        assertThatThrownBy(() -> people.restore(ada, id(grace), 2)).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void aTokenRevokedBeforeTheRemovalStaysRevoked() {
        var issued = tokens.issue(grace, new TokenWish("script", Scope.ALL, 30));
        tokens.revoke(grace, issued.token().id());
        clock.pass(Duration.ofMinutes(1));
        people.remove(ada, id(grace), 0);

        people.restore(ada, id(grace), 1);

        assertThat(tokens.resolve(issued.secret())).isEmpty();
    }

    @Test
    void teamsOfAnEarlierTimeDoNotComeBack() {
        var sales = teams.found(ada, new TeamWish("Sales", ""), null);
        members.add(ada, sales.id(), id(grace), false);
        people.remove(ada, id(grace), 0);
        people.restore(ada, id(grace), 1);
        members.remove(ada, sales.id(), id(grace));
        people.remove(ada, id(grace), 2);

        people.restore(ada, id(grace), 3);

        assertThat(somebody.signedIn(grace).actor().teams()).isEmpty();
    }

    @Test
    void aPersonMayLeaveByItself() {
        people.remove(grace, id(grace), 0);

        assertThat(people.find(ada, id(grace)).isPresent()).isFalse();
    }

    @Test
    void whoIsInAnotherWorkspaceIsMissing() {
        var eve = somebody.owner("Eve");

        assertThatThrownBy(() -> people.find(eve, id(grace))).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> people.remove(eve, id(grace), 0)).isInstanceOf(Refused.Missing.class);
    }

    @Test
    void aProfileIsEditedByItsPerson() {
        profiles.change(grace, 0, new Profile("Grace Hopper", "Rear admiral", Person.Theme.DARK, false));

        var signedIn = somebody.signedIn(grace);
        assertThat(signedIn.person().name()).isEqualTo("Grace Hopper");
        assertThat(signedIn.person().theme()).isEqualTo(Person.Theme.DARK);
        assertThat(signedIn.person().singleKeys()).isFalse();
        assertThat(people.find(ada, id(grace)).jobTitle()).isEqualTo("Rear admiral");
        assertThatThrownBy(() -> profiles.change(grace, 0, new Profile("G", "", Person.Theme.DARK, false)))
                .isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> profiles.change(grace, 1, new Profile("", "", Person.Theme.DARK, false)))
                .isInstanceOf(Refused.Invalid.class);
    }

    private Callable<Boolean> leaves(Actor owner, long version) {
        return () -> {
            try {
                people.remove(owner, id(owner), version);
                return true;
            } catch (Refused.Conflict last) {
                return false;
            }
        };
    }

    private static Person.Id id(Actor actor) {
        return new Person.Id(actor.person());
    }
}
