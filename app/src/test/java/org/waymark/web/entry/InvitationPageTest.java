package org.waymark.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;

@BothDatabases
class InvitationPageTest {
    private final World world;
    private final TestDatabase database;

    InvitationPageTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
    }

    @Test
    void anInvitedPersonChoosesNameAndPasswordAndIsIn() {
        var link = invite(UUID.randomUUID() + "@halden.example", "MEMBER");
        var stranger = new Visitor(database);

        var answer = stranger.submit(
                stranger.open(link).selectFirst("main form"), "name", "Elif Kaya", "password", World.PASSWORD);

        assertThat(answer.location()).isEqualTo("/");
        assertThat(stranger.open("/me").select("#f-name").val()).isEqualTo("Elif Kaya");
    }

    @Test
    void whatIsWrongStandsBesideTheFieldAndNobodyJoins() {
        var link = invite(UUID.randomUUID() + "@halden.example", "VIEWER");
        var stranger = new Visitor(database);

        var answer = stranger.submit(stranger.open(link).selectFirst("main form"), "name", "", "password", "short");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-name-error").text()).isNotEmpty();
        assertThat(answer.page().select("#f-password-error").text()).contains("10");
        assertThat(stranger.get("/me").location()).contains("/sign-in?to=");
    }

    @Test
    void whoIsSignedInJoinsWithOneClick() {
        var elsewhere = new World(database);
        var link = invite(elsewhere.emailOf("nora"), "MEMBER");
        var nora = elsewhere.visitor("nora");
        assertThat(nora.open(link).select("main").text()).doesNotContain("Is that somebody else?");

        var answer = nora.submit(nora.open(link).selectFirst("main form"));

        assertThat(answer.location()).isEqualTo("/");
        assertThat(nora.open("/me").select("#f-name").val()).isEqualTo("Nora Bakke");
    }

    @Test
    void whereSomebodyElseIsSignedInTheInvitedPersonStillGetsIn() {
        var email = UUID.randomUUID() + "@halden.example";
        var link = invite(email, "MEMBER");
        var nora = world.visitor("nora");
        assertThat(nora.open(link).select("main").text())
                .contains("You are signed in as Nora Bakke, who is in Halden Cycles already", email);
        assertThat(nora.open(link).select("form[action$=/acceptance]")).isEmpty();
        assertThat(nora.post(link + "/acceptance", "_back", link).page().text()).contains("in Halden Cycles already");

        var out = nora.submit(nora.open(link).selectFirst("form[action=/sign-out]"));

        assertThat(out.location()).isEqualTo(link);
        assertThat(nora.open(link).select("#f-password-hint").text()).contains(email);
    }

    @Test
    void aLinkThatNobodyMadeLeadsNowhere() {
        var answer = new Visitor(database).get("/invitations/made-up");

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.page().select("h1").text()).isEqualTo("This invitation is over");
        assertThat(answer.page().select("main a.primary").attr("href")).isEqualTo("/sign-in");
    }

    @Test
    void whoIsSignedInIsNotSentToSignInByALinkThatIsOver() {
        var page = world.visitor("nora").open("/invitations/made-up");

        assertThat(page.select("main").text()).contains("If it was yours, you are in");
        assertThat(page.select("main a.primary").attr("href")).isEqualTo("/");
    }

    @Test
    void aWithdrawnInvitationIsRefusedOnceAndForAll() {
        var maya = world.visitor("maya");
        var link = invite(UUID.randomUUID() + "@halden.example", "MEMBER");
        var stranger = new Visitor(database);
        var form = stranger.open(link).selectFirst("main form");
        maya.submit(maya.open("/settings/people").selectFirst("form[action$=/revocation]"));

        var answer = stranger.submit(form, "name", "Elif Kaya", "password", World.PASSWORD);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("h1").text()).isEqualTo("This invitation is over");
    }

    private String invite(String email, String role) {
        var maya = world.visitor("maya");
        var form = maya.open("/settings/people/invitations/new").selectFirst("main form");
        var page = maya.submit(form, "email", email, "role", role).location();
        var link = maya.open(page).select("#secret").text();
        assertThat(maya.get(page).location()).as("loaded again").isEqualTo("/settings/people");
        return link.replaceFirst("^https?://[^/]+", "");
    }
}
