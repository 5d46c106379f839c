package org.waymark.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;

@BothDatabases
class SignInPageTest {
    private final World world;
    private final Visitor visitor;

    SignInPageTest(TestDatabase database) {
        world = new World(database);
        visitor = new Visitor(database);
    }

    @Test
    void whoSignsInComesBackToThePageAskedFor() {
        var asked = visitor.get("/me");

        var answer = visitor.submit(form(asked.location()), "email", world.emailOf("maya"), "password", World.PASSWORD);

        assertThat(answer.location()).isEqualTo("/me");
        assertThat(visitor.get("/me").status()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordIsRefusedAndTheEmailIsKept() {
        var answer = visitor.submit(form("/sign-in"), "email", world.emailOf("nora"), "password", "not my password");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-email").val()).isEqualTo(world.emailOf("nora"));
        assertThat(answer.page().select("#f-password").val()).isEmpty();
        assertThat(answer.page().select("#f-password-error").text()).contains("do not fit together");
    }

    @Test
    void anAddressOfAnotherHostIsNotFollowed() {
        var form = form("/sign-in?to=https://elsewhere.example/");

        var answer = visitor.submit(form, "email", world.emailOf("maya"), "password", World.PASSWORD);

        assertThat(answer.location()).isEqualTo("/");
    }

    @Test
    void whoSignsOutIsAStrangerAgain() {
        var maya = world.visitor("maya");

        var answer = maya.post("/sign-out");

        assertThat(answer.location()).isEqualTo("/sign-in?after=sign-out");
        assertThat(maya.get("/me").location()).contains("/sign-in?to=");
    }

    @Test
    void aFormWithoutItsSecretIsToldToLoadAgain() {
        var answer = world.visitor("maya").post("/settings/teams", "_csrf", "of another page", "name", "Sales");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.page().select("main").text()).contains("This page is too old to send. Load it again");
    }

    @Test
    void aProgramWithoutATokenIsToldHowToGetOne() {
        var answer = visitor.get("/api/v1/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text()).contains("\"detail\":\"Send a token: Authorization: Bearer wm_…");
    }

    @Test
    void whereThereArePeopleNobodySetsUpAgain() {
        assertThat(visitor.get("/setup").location()).isEqualTo("/sign-in");
        assertThat(visitor.post("/setup", "fiscalYearStart", "1").status()).isEqualTo(422);
    }

    private Element form(String path) {
        var form = visitor.open(path).selectFirst("form[action=/sign-in]");
        assertThat(form).isNotNull();
        return form;
    }
}
