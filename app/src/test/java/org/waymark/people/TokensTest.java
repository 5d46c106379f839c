package org.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.fakes.SettableClock;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

@BothDatabases
class TokensTest {
    private final Tokens tokens;
    private final SettableClock clock;
    private final Somebody somebody;
    private final Actor ada;

    TokensTest(TestDatabase database) {
        tokens = database.get(Tokens.class);
        clock = database.program().clock();
        somebody = new Somebody(database);
        ada = somebody.owner("Ada");
    }

    @Test
    void aTokenActsForItsPersonAsFarAsItsScope() {
        var issued = tokens.issue(ada, new TokenWish("nightly numbers", Scope.REPORT, 90));

        var bearer = tokens.resolve(issued.secret()).orElseThrow();

        assertThat(issued.secret()).startsWith("wm_").hasSize(46);
        assertThat(bearer.actor())
                .isEqualTo(
                        new Actor(ada.workspace(), ada.person(), Role.OWNER, ada.teams(), ada.leads(), Scope.REPORT));
        assertThat(bearer.token()).isEqualTo(issued.token().id());
        assertThat(tokens.resolve("wm_guess")).isEmpty();
        assertThat(tokens.resolve("")).isEmpty();
    }

    @Test
    void theLastUseIsNotedOncePerHour() {
        var secret = tokens.issue(ada, new TokenWish("script", Scope.READ, 90)).secret();
        tokens.resolve(secret);
        var first = tokens.mine(ada).getFirst().usedAt();

        clock.pass(Duration.ofMinutes(59));
        tokens.resolve(secret);
        assertThat(tokens.mine(ada).getFirst().usedAt()).isEqualTo(first);
        clock.pass(Duration.ofMinutes(2));
        tokens.resolve(secret);

        assertThat(tokens.mine(ada).getFirst().usedAt()).isEqualTo(clock.instant());
    }

    @Test
    void aTokenEndsOnItsDayAndWhenItIsRevoked() {
        var brief = tokens.issue(ada, new TokenWish("brief", Scope.ALL, 1));
        var revoked = tokens.issue(ada, new TokenWish("revoked", Scope.ALL, 366));

        tokens.revoke(ada, revoked.token().id());
        assertThat(tokens.resolve(revoked.secret())).isEmpty();
        assertThat(tokens.resolve(brief.secret())).isPresent();
        clock.pass(Duration.ofDays(1));

        assertThat(tokens.resolve(brief.secret())).isEmpty();
    }

    @Test
    void aRevokedTokenWorksAgainForADayWithItsSecret() {
        var issued = tokens.issue(ada, new TokenWish("nightly", Scope.ALL, 366));
        var id = issued.token().id();
        tokens.revoke(ada, id);

        tokens.restore(ada, id);

        assertThat(tokens.resolve(issued.secret())).isPresent();
        assertThatThrownBy(() -> tokens.restore(ada, id)).isInstanceOf(Refused.Conflict.class);
        tokens.revoke(ada, id);
        clock.pass(Secret.KEPT.plusSeconds(1));
        assertThatThrownBy(() -> tokens.restore(ada, id)).isInstanceOf(Refused.Conflict.class);
        assertThat(tokens.resolve(issued.secret())).isEmpty();
    }

    @Test
    void whatAnAdminRevokedOnlyAnAdminLetsWorkAgain() {
        var grace = somebody.joins(ada, "Grace", Role.MEMBER);
        var issued = tokens.issue(grace, new TokenWish("script", Scope.ALL, 90));
        var id = issued.token().id();
        tokens.revoke(ada, id);

        assertThatThrownBy(() -> tokens.restore(grace, id)).isInstanceOf(Refused.Conflict.class);
        assertThatThrownBy(() -> tokens.restore(somebody.owner("Eve"), id)).isInstanceOf(Refused.Missing.class);
        tokens.restore(ada, id);
        tokens.revoke(grace, id);
        tokens.restore(grace, id);

        assertThat(tokens.resolve(issued.secret())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 367, Integer.MAX_VALUE})
    void aTokenWithoutASensibleEndIsRefused(int days) {
        assertThatThrownBy(() -> tokens.issue(ada, new TokenWish("for ever", Scope.READ, days)))
                .isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void aTokenThatMayOnlyReportIssuesNoOther() {
        var secret =
                tokens.issue(ada, new TokenWish("script", Scope.REPORT, 90)).secret();
        var bearer = tokens.resolve(secret).orElseThrow().actor();

        assertThatThrownBy(() -> tokens.issue(bearer, new TokenWish("more", Scope.ALL, 366)))
                .isInstanceOf(Refused.Forbidden.class);
    }

    @Test
    void onlyAdminsRevokeTokensOfOthers() {
        var grace = somebody.joins(ada, "Grace", Role.MEMBER);
        var alan = somebody.joins(ada, "Alan", Role.MEMBER);
        var eve = somebody.owner("Eve");
        var issued = tokens.issue(grace, new TokenWish("script", Scope.ALL, 90));
        var id = issued.token().id();

        assertThatThrownBy(() -> tokens.revoke(alan, id)).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> tokens.revoke(eve, id)).isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> tokens.revoke(ada, new Token.Id(UUID.randomUUID())))
                .isInstanceOf(Refused.Missing.class);
        tokens.revoke(ada, id);

        assertThat(tokens.resolve(issued.secret())).isEmpty();
        assertThat(tokens.of(ada, new Person.Id(grace.person())).getFirst().worksAt(clock.instant()))
                .isFalse();
    }
}
