package org.waymark.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;

@BothDatabases
class PasswordResetPageTest {
    private static final String FRESH = "a copper kettle in June";

    private final World world;
    private final Visitor stranger;

    PasswordResetPageTest(TestDatabase database) {
        world = new World(database);
        stranger = new Visitor(database);
    }

    @Test
    void aLinkMadeByAnAdminGivesANewPasswordOnce() {
        var link = linkForNora();

        var form = stranger.open(link).selectFirst("main form");
        assertThat(stranger.submit(form, "password", FRESH).location()).isEqualTo("/sign-in?after=reset");
        assertThat(stranger.submit(form, "password", FRESH).status()).isEqualTo(409);

        var signIn = stranger.open("/sign-in").selectFirst("main form");
        assertThat(stranger.submit(signIn, "email", world.emailOf("nora"), "password", FRESH)
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aWeakPasswordIsRefusedAndTheLinkStillWorks() {
        var link = linkForNora();

        var answer = stranger.submit(stranger.open(link).selectFirst("main form"), "password", "1234567890");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(stranger.open(link).select("input[type=password]")).hasSize(1);
    }

    @Test
    void aLinkThatNobodyMadeSaysSo() {
        var answer = stranger.get("/password-resets/made-up");

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.page().select("h1").text()).isEqualTo("This link is used up");
        assertThat(answer.page().select("input[type=password]")).isEmpty();
    }

    @Test
    void withoutAMailServerThePageSaysWhoCanHelp() {
        assertThat(stranger.open("/password-resets").select("main").text()).contains("Ask an admin");
    }

    @Test
    void membersMakeNoLinks() {
        var nora = world.visitor("nora");

        var answer = nora.post("/settings/people/" + world.petra.person() + "/password-reset");

        assertThat(answer.status()).isEqualTo(403);
    }

    private String linkForNora() {
        var maya = world.visitor("maya");
        var nora = "/settings/people/" + world.nora.person();
        var page = maya.post(nora + "/password-reset").location();
        var link = maya.open(page).select("#secret").text();
        assertThat(maya.get(page).location()).as("loaded again").isEqualTo(nora);
        return link.replaceFirst("^https?://[^/]+", "");
    }
}
