package org.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.fakes.SettableClock;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

@BothDatabases
class CalendarAddressesTest {
    private final TestDatabase database;
    private final CalendarAddresses addresses;
    private final SettableClock clock;
    private final Somebody somebody;
    private final Actor ada;

    CalendarAddressesTest(TestDatabase database) {
        this.database = database;
        addresses = database.get(CalendarAddresses.class);
        clock = database.program().clock();
        somebody = new Somebody(database);
        ada = somebody.owner("Ada");
    }

    @Test
    void whoKnowsTheSecretReadsForItsPersonAndDoesNothingElse() {
        var issued = addresses.make(ada, null);

        var reader = addresses.resolve(issued.secret()).orElseThrow();

        assertThat(reader.actor())
                .isEqualTo(new Actor(ada.workspace(), ada.person(), Role.OWNER, ada.teams(), ada.leads(), Scope.READ));
        assertThat(reader.address().id()).isEqualTo(issued.address().id());
        assertThat(addresses.resolve("wc_guess")).isEmpty();
        assertThat(addresses.resolve("")).isEmpty();
    }

    @Test
    void aReplacedAddressAnswersOnlyToItsNewSecret() {
        var first = addresses.make(ada, null);

        var second = addresses.replace(ada, first.address().id());

        assertThat(addresses.resolve(first.secret())).isEmpty();
        assertThat(addresses.resolve(second.secret())).isPresent();
        assertThat(addresses.mine(ada))
                .extracting(CalendarAddress::id)
                .containsExactly(first.address().id());
    }

    @Test
    void aRevokedAddressAnswersToNobody() {
        var issued = addresses.make(ada, null);

        addresses.revoke(ada, issued.address().id());

        assertThat(addresses.resolve(issued.secret())).isEmpty();
        assertThat(addresses.mine(ada)).isEmpty();
        assertThatThrownBy(() -> addresses.revoke(ada, issued.address().id())).isInstanceOf(Refused.Missing.class);
    }

    @Test
    void whoLeavesTheWorkspaceReadsNothingMore() {
        var grace = somebody.joins(ada, "Grace", Role.MEMBER);
        var issued = addresses.make(grace, null);

        var people = database.get(People.class);
        var id = new Person.Id(grace.person());
        people.remove(ada, id, people.find(ada, id).version());

        assertThat(addresses.resolve(issued.secret())).isEmpty();
    }

    @Test
    void nobodyTouchesTheAddressOfAnother() {
        var grace = somebody.joins(ada, "Grace", Role.MEMBER);
        var eve = somebody.owner("Eve");
        var id = addresses.make(grace, null).address().id();

        assertThatThrownBy(() -> addresses.replace(ada, id)).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> addresses.revoke(eve, id)).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> addresses.make(eve, new Team.Id(UUID.randomUUID())))
                .isInstanceOf(Refused.Missing.class);
    }

    @Test
    void aTokenThatMayOnlyReportMakesNone() {
        var reporting = new Actor(ada.workspace(), ada.person(), Role.OWNER, ada.teams(), ada.leads(), Scope.REPORT);

        assertThatThrownBy(() -> addresses.make(reporting, null)).isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void theLastUseIsNotedOncePerHour() {
        var secret = addresses.make(ada, null).secret();
        addresses.resolve(secret);
        var first = clock.instant();

        clock.pass(Duration.ofMinutes(59));
        addresses.resolve(secret);

        assertThat(addresses.mine(ada).getFirst().usedAt()).isEqualTo(first);
    }

    @Test
    void afterTwentyTheNextIsRefused() {
        for (int i = 0; i < 20; i++) addresses.make(ada, null);

        assertThatThrownBy(() -> addresses.make(ada, null)).isInstanceOf(Refused.Conflict.class);
    }
}
