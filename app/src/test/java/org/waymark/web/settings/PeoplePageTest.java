package org.waymark.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.people.InvitationWish;
import org.waymark.people.Invitations;
import org.waymark.platform.Role;

@BothDatabases
class PeoplePageTest {
    private final World world;
    private final Visitor maya;

    PeoplePageTest(TestDatabase database) {
        world = new World(database);
        maya = world.visitor("maya");
    }

    @Test
    void peopleAreFoundByAPartOfTheirName() {
        assertThat(maya.open("/settings/people?q=bAKk").select(".lines li b").eachText())
                .containsExactly("Nora Bakke");
        assertThat(maya.open("/settings/people?q=nobody-like-this").select(".empty"))
                .hasSize(1);
    }

    @Test
    void ofManyInvitationsTheNewestAreShownAndOthersFoundByTheirAddress() {
        var invitations = world.database.get(Invitations.class);
        for (int i = 10; i <= 30; i++) {
            invitations.invite(
                    world.maya, new InvitationWish("guest%d@halden.example".formatted(i), Role.VIEWER, null));
        }

        assertThat(maya.open("/settings/people").select("form[action*=/invitations/]"))
                .hasSize(20);
        assertThat(maya.open("/settings/people").text()).contains("Find others by a part of their address");
        assertThat(maya.open("/settings/people?q=GUEST10").select("form[action*=/invitations/]"))
                .hasSize(1);
    }

    @Test
    void aRoleIsChanged() {
        var form = maya.open(nora()).selectFirst("form[action$=/role]");

        maya.submit(form, "role", "ADMIN");

        assertThat(maya.open(nora()).select("#f-role option[selected]").val()).isEqualTo("ADMIN");
    }

    @Test
    void theLastOwnerStays() {
        var path = "/settings/people/" + world.maya.person();

        var answer = maya.submit(maya.open(path).selectFirst("form[action$=/removal]"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".errors").text()).contains("last owner");
        assertThat(answer.page().select("#f-role option[selected]").val()).isEqualTo("OWNER");
    }

    @Test
    void whoIsRemovedIsOutAndUndoBringsThePersonBack() {
        var visitor = world.visitor("nora");
        maya.submit(maya.open(nora()).selectFirst("form[action$=/removal]"));

        assertThat(maya.open("/settings/people").select(".lines li b").eachText())
                .doesNotContain("Nora Bakke");
        assertThat(visitor.open("/me").select("summary.workspace").text()).isNotEqualTo("Halden Cycles");
        assertThat(maya.open("/settings/people?gone=true").select(".lines li b").eachText())
                .containsExactly("Nora Bakke");

        assertThat(maya.post(nora() + "/restoration").status()).isEqualTo(303);
        assertThat(maya.open("/settings/people").select(".lines li b").eachText())
                .contains("Nora Bakke");
        assertThat(maya.open("/teams/" + world.people.id().value())
                        .select("main")
                        .text())
                .contains("Nora Bakke");
    }

    @Test
    void peopleOfAnotherWorkspaceAreUnknown() {
        var stranger = new World(world.database).nora.person();

        assertThat(maya.get("/settings/people/" + stranger).status()).isEqualTo(404);
        assertThat(maya.post("/settings/people/" + stranger + "/removal", "version", "0")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAdminIsOfferedNothingThatOnlyAnOwnerMayDo() {
        maya.submit(maya.open(nora()).selectFirst("form[action$=/role]"), "role", "ADMIN");

        var page = world.visitor("nora").open("/settings/people/" + world.maya.person());

        assertThat(page.select("main form[action^=/settings/people/]")).isEmpty();
        assertThat(page.select("main").text()).contains("Only an owner changes the role or address of an owner");
        assertThat(maya.open("/settings/people/" + world.maya.person()).select("main form[action$=/removal]"))
                .hasSize(1);
    }

    @Test
    void membersChangeNobody() {
        var answer = world.visitor("nora")
                .post("/settings/people/" + world.petra.person() + "/role", "role", "MEMBER", "version", "0");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void aTeamIsFoundedMovedAndArchivedWithUndo() {
        var form = maya.open("/settings/teams").selectFirst("form[action=/settings/teams]");
        var team = maya.submit(form, "name", "Talent", "parent", "people").location();

        assertThat(maya.open("/settings/teams").select("li[style=--d:1] b").eachText())
                .containsExactly("Talent");
        assertThat(maya.submit(maya.open(team + "/place").selectFirst("main form"), "parent", "Talent")
                        .status())
                .isEqualTo(422);

        maya.post(team + "/archival");
        assertThat(maya.open("/settings/teams").select(".indented b").eachText())
                .doesNotContain("Talent");
        maya.post(team + "/restoration");
        assertThat(maya.open("/settings/teams").select(".indented b").eachText())
                .contains("Talent");
    }

    @Test
    void aTeamIsFoundByAPartOfItsName() {
        assertThat(maya.open("/settings/teams?q=eOPl").select(".indented b").eachText())
                .containsExactly("People");
        assertThat(maya.open("/settings/teams?q=no-such").select(".empty")).hasSize(1);
    }

    @Test
    void aMemberIsAddedByNameAndRemoved() {
        var team = "/settings/teams/" + world.people.id().value();

        maya.submit(maya.open(team + "/members/new").selectFirst("main form"), "person", "petra novak");
        assertThat(maya.open(team).select(".lines b").eachText()).contains("Petra Novak");

        maya.post(team + "/members/" + world.petra.person() + "/removal");
        assertThat(maya.open(team).select(".lines b").eachText()).doesNotContain("Petra Novak");
    }

    private String nora() {
        return "/settings/people/" + world.nora.person();
    }
}
