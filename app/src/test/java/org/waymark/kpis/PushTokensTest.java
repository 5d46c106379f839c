package org.waymark.kpis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.platform.schema.Tables.FACT;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

@BothDatabases
class PushTokensTest {
    private final Turnover turnover;
    private final PushTokens tokens;
    private final Pushes pushes;

    PushTokensTest(TestDatabase database) {
        turnover = new Turnover(database);
        tokens = database.get(PushTokens.class);
        pushes = database.get(Pushes.class);
    }

    @Test
    void whoKnowsTheSecretReportsInTheNameOfItsMaker() {
        var issued = tokens.issue(turnover.owner, wish());

        var bearer = tokens.resolve(issued.secret()).orElseThrow();

        assertThat(bearer.token()).isEqualTo(issued.token());
        assertThat(bearer.actor().person()).isEqualTo(turnover.owner.person());
        assertThat(bearer.actor().scope()).isEqualTo(Scope.REPORT);
        assertThat(tokens.resolve("wp_guess")).isEmpty();
        assertThat(tokens.resolve(issued.secret().replaceFirst("wp_", "wm_"))).isEmpty();
        assertThat(issued.toString()).doesNotContain(issued.secret());
    }

    @Test
    void whatItRecordsCarriesItsNameAndItsUseIsNoted() {
        var bearer =
                tokens.resolve(tokens.issue(turnover.owner, wish()).secret()).orElseThrow();

        var outcome = pushes.record(bearer, Batch.of(turnover.kpi.id(), List.of(Recording.of(Turnover.MARCH, 12))));

        assertThat(outcome).isEqualTo(new Outcome(1, 0, 0));
        assertThat(turnover.all()).singleElement().satisfies(value -> {
            assertThat(value.source()).isEqualTo("Payroll");
            assertThat(value.recordedBy()).isEqualTo(turnover.owner.person());
        });
        assertThat(tokens.mine(turnover.owner))
                .singleElement()
                .satisfies(token -> assertThat(token.usedAt()).isNotNull());
    }

    @Test
    void aValueOfAnotherKpiRefusesAllAndNamesItsRow() {
        var other = turnover.kpis.define(turnover.owner, Examples.conversion(turnover.owner.person()));
        var bearer =
                tokens.resolve(tokens.issue(turnover.owner, wish()).secret()).orElseThrow();
        var batch = Batch.of(List.of(
                new KpiRecording(turnover.kpi.id(), Recording.of(Turnover.MARCH, 12)),
                new KpiRecording(other.id(), Recording.of(Turnover.MARCH, 2))));

        assertThatThrownBy(() -> pushes.record(bearer, batch))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems().getFirst().field())
                                .isEqualTo("values[1].kpi"));
        assertThat(turnover.values()).isEmpty();
    }

    @Test
    void aRevokedOrOutlivedTokenIsUnknown() {
        var revoked = tokens.issue(turnover.owner, wish());
        var old = tokens.issue(turnover.owner, new PushTokenWish("Old", Set.of(turnover.kpi.id()), 1));

        tokens.revoke(turnover.owner, revoked.token().id());
        tokens.revoke(turnover.owner, revoked.token().id());

        assertThat(tokens.resolve(revoked.secret())).isEmpty();
        assertThat(kinds()).containsExactly("push-token.issued", "push-token.issued", "push-token.revoked");
        turnover.database.program().clock().pass(Duration.ofDays(1));
        assertThat(tokens.resolve(old.secret())).isEmpty();
        assertThat(tokens.mine(turnover.owner)).isEmpty();
    }

    @Test
    void onlyWhoMayRecordValuesMakesAToken() {
        var stranger = turnover.workspace.person(Role.MEMBER);

        assertThatThrownBy(() -> tokens.issue(stranger, wish())).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> tokens.of(stranger, turnover.kpi.id())).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> tokens.issue(
                        turnover.owner, new PushTokenWish("Any", Set.of(new Kpi.Id(UUID.randomUUID())), 30)))
                .isInstanceOf(Refused.Missing.class);
        assertThatThrownBy(() -> tokens.issue(turnover.owner, new PushTokenWish(" ", Set.of(), 400)))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Refused.Problem::field)
                                .containsExactly("name", "days", "kpis"));
    }

    @Test
    void anAdminSeesAndRevokesTheTokensOfOthersAndNobodyElseDoes() {
        var admin = turnover.workspace.person(Role.ADMIN);
        var member = turnover.workspace.person(Role.MEMBER);
        var issued = tokens.issue(turnover.owner, wish());

        assertThat(tokens.all(admin)).containsExactly(issued.token());
        assertThat(tokens.of(admin, turnover.kpi.id())).containsExactly(issued.token());
        assertThatThrownBy(() -> tokens.all(member)).isInstanceOf(Refused.Forbidden.class);
        assertThatThrownBy(() -> tokens.revoke(member, issued.token().id())).isInstanceOf(Refused.Missing.class);
        tokens.revoke(admin, issued.token().id());
        assertThat(tokens.resolve(issued.secret())).isEmpty();
    }

    private PushTokenWish wish() {
        return new PushTokenWish("Payroll", Set.of(turnover.kpi.id()), 30);
    }

    private List<String> kinds() {
        return turnover.database
                .get(DSLContext.class)
                .select(FACT.KIND)
                .from(FACT)
                .where(FACT.WORKSPACE_ID.eq(turnover.owner.workspace()))
                .and(FACT.KIND.startsWith("push-token"))
                .orderBy(FACT.ID)
                .fetch(FACT.KIND);
    }
}
