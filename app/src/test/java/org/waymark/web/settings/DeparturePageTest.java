package org.waymark.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.kpis.Kpis;
import org.waymark.people.Arrivals;
import org.waymark.people.Audience;
import org.waymark.people.InvitationWish;
import org.waymark.people.Invitations;
import org.waymark.people.People;
import org.waymark.people.Person;
import org.waymark.people.Sessions;
import org.waymark.platform.Role;

@BothDatabases
class DeparturePageTest {
    private final World world;
    private final Visitor nora;

    DeparturePageTest(TestDatabase database) {
        world = new World(database);
        nora = world.visitor("nora");
    }

    @Test
    void whatHappensIsSaidBeforeOneLeaves() {
        var objective = world.teamObjective("Grow leaders");
        world.keyResult(world.nora, objective, "Talks held");
        world.keyResult(world.nora, objective, "Mentors found");
        var secret = world.kpi("Pay gap");
        var kpis = world.database.get(Kpis.class);
        var version = kpis.get(world.nora, secret.id()).version();
        kpis.share(world.nora, secret.id(), version, true, Audience.NOBODY);

        assertThat(nora.open("/me").select("a[href=/me/departure]").text()).isEqualTo("Leave Halden Cycles");
        assertThat(nora.open("/me/departure").select("main").text())
                .contains("You own one objective, 2 key results and one KPI")
                .contains("One of them is private to you")
                .doesNotContain("initiative");
    }

    @Test
    void whoLeavesGoesOnInThePersonalWorkspaceAndTheRestStays() {
        var objective = world.teamObjective("Grow leaders");

        var left = nora.submit(nora.open("/me/departure").selectFirst("form[action=/me/departure]"));

        assertThat(left.location()).isEqualTo("/");
        var page = nora.open("/");
        assertThat(page.select("[data-toast]").text()).contains("You left Halden Cycles");
        assertThat(page.select("summary.workspace").text()).isNotEqualTo("Halden Cycles");
        assertThat(nora.get("/objectives/" + objective.id().value()).status()).isEqualTo(404);
        var maya = world.visitor("maya");
        assertThat(maya.open("/objectives/" + objective.id().value())
                        .select("main")
                        .text())
                .contains("Nora Bakke");
        assertThat(maya.open("/history").select("main").text()).contains("left the workspace");
    }

    @Test
    void whoLeftIsInvitedAgainAndHasItsOwnThingsBack() {
        var objective = world.teamObjective("Grow leaders");
        nora.submit(nora.open("/me/departure").selectFirst("form[action=/me/departure]"));

        var wish = new InvitationWish(world.emailOf("nora"), Role.MEMBER, null);
        var made = world.database.get(Invitations.class).invite(world.maya, wish);
        var sessions = world.database.get(Sessions.class);
        world.database
                .get(Arrivals.class)
                .join(made.token(), sessions.resolve(world.secretOf("nora")).orElseThrow());

        var back = world.visitor("nora");
        assertThat(back.open("/objectives/" + objective.id().value() + "/edit").select("form"))
                .isNotEmpty();
    }

    @Test
    void theOwnPageLeadsToEachWorkspaceAlsoOnAPhone() {
        var workspaces = nora.open("/me").select("main li:has(form[action$=/entry]), main li:contains(You are here)");
        assertThat(workspaces.eachText()).hasSize(2).first().asString().contains("Halden Cycles", "You are here");

        nora.submit(workspaces.last().selectFirst("form"));

        assertThat(nora.open("/me").select("summary.workspace").text()).isNotEqualTo("Halden Cycles");
    }

    @Test
    void theLastOwnerIsToldWhatToDoFirst() {
        var maya = world.visitor("maya");

        var page = maya.open("/me/departure").select("main");

        assertThat(page.text()).contains("You are the last owner of Halden Cycles. Make somebody else an owner first.");
        assertThat(page.select("form[action=/me/departure]")).isEmpty();
        assertThat(page.select("a[href=/settings/people]")).isNotEmpty();
        var answer = maya.post("/me/departure", "version", "0", "_back", "/me/departure");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".errors").text()).contains("last owner");
    }

    @Test
    void oneOfTwoOwnersLeaves() {
        world.database.get(People.class).changeRole(world.maya, new Person.Id(world.nora.person()), 0, Role.OWNER);
        var maya = world.visitor("maya");

        assertThat(maya.submit(maya.open("/me/departure").selectFirst("form[action=/me/departure]"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void nobodyLeavesThePersonalWorkspace() {
        nora.submit(nora.open("/me/departure").selectFirst("form[action=/me/departure]"));

        assertThat(nora.open("/me").select("a[href=/me/departure]")).isEmpty();
        assertThat(nora.get("/me/departure").location()).isEqualTo("/me");
        assertThat(nora.post("/me/departure", "version", "0")
                        .page()
                        .select("main")
                        .text())
                .contains("Your personal workspace is yours alone");
    }

    @Test
    void thePageTakesAtMostFiveStatements() {
        nora.get("/me/departure");

        assertThat(Statements.during(() -> nora.get("/me/departure"))).isLessThanOrEqualTo(5);
    }
}
