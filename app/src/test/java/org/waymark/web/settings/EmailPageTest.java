package org.waymark.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;

@BothDatabases
class EmailPageTest {
    private final World world;
    private final Visitor maya;
    private final Visitor stranger;
    private final String fresh = "nora.%s@halden.example".formatted(UUID.randomUUID());

    EmailPageTest(TestDatabase database) {
        world = new World(database);
        maya = world.visitor("maya");
        stranger = new Visitor(database);
    }

    @Test
    void whereNoMailIsSentThePageSaysWhoCanHelp() {
        var nora = world.visitor("nora");

        assertThat(nora.open("/me").select("a[href=/me/email]")).hasSize(1);
        assertThat(nora.open("/me/email").select("main").text()).contains("Ask an admin");
        assertThat(maya.open("/me/email").select("main a[href=/settings/people/" + world.maya.person() + "]"))
                .hasSize(1);
        var answer = nora.post("/me/email", "email", fresh, "password", World.PASSWORD);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().text()).contains("This Waymark sends no mail");
    }

    @Test
    void anAdminChangesAnAddressAtOnce() {
        var form = maya.open(nora()).selectFirst("form[action$=/email]");

        assertThat(maya.submit(form, "email", fresh).status()).isEqualTo(303);

        assertThat(maya.open(nora()).select(".page-head").text()).contains(fresh);
        assertThat(maya.open("/settings/people?q=" + fresh)
                        .select(".lines li b")
                        .eachText())
                .containsExactly("Nora Bakke");
        var signIn = stranger.open("/sign-in").selectFirst("main form");
        assertThat(stranger.submit(signIn, "email", fresh, "password", World.PASSWORD)
                        .status())
                .isEqualTo(303);
    }

    @Test
    void anAddressThatIsNoneOrSomebodyElsesIsRefusedWhereItWasTyped() {
        var form = maya.open(nora()).selectFirst("form[action$=/email]");

        var none = maya.submit(form, "email", "nora at halden");
        var taken = maya.submit(form, "email", world.emailOf("maya"));

        assertThat(none.status()).isEqualTo(422);
        assertThat(none.page().select("#f-email").val()).isEqualTo("nora at halden");
        assertThat(none.page().select("#f-email-error").text()).contains("not an e-mail address");
        assertThat(taken.page().select("#f-email-error").text()).contains("There is an account with this address");
    }

    @Test
    void ofTwoAdminsTheSecondIsTold() {
        var form = maya.open(nora()).selectFirst("form[action$=/email]");
        maya.submit(form, "email", fresh);

        var answer = maya.submit(form, "email", "other." + fresh);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().text()).contains("changed meanwhile");
        assertThat(maya.open(nora()).select(".page-head").text())
                .contains(fresh)
                .doesNotContain("other.");
    }

    @Test
    void aMemberGivesNobodyAnAddress() {
        assertThat(world.visitor("nora")
                        .post("/settings/people/" + world.petra.person() + "/email", "email", fresh, "version", "0")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aLinkThatNobodyMadeSaysSo() {
        var answer = stranger.get("/email-changes/made-up");

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.page().select("h1").text()).isEqualTo("This link is over");
        assertThat(answer.page().select("main form")).isEmpty();
    }

    private String nora() {
        return "/settings/people/" + world.nora.person();
    }
}
