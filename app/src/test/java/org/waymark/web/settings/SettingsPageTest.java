package org.waymark.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.platform.schema.Tables.FACT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;

@BothDatabases
class SettingsPageTest {
    private final World world;
    private final Visitor maya;

    SettingsPageTest(TestDatabase database) {
        world = new World(database);
        maya = world.visitor("maya");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/settings/workspace",
                "/settings/people",
                "/settings/teams",
                "/settings/status",
                "/settings/analysis"
            })
    void onlyAdminsOpenWhatHoldsForEverybody(String path) {
        assertThat(maya.get(path).status()).isEqualTo(200);
        assertThat(world.visitor("nora").get(path).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/me",
                "/cycles",
                "/settings/tokens",
                "/settings/calendars",
                "/settings/workspace",
                "/settings/people",
                "/settings/people/invitations/new",
                "/settings/teams",
                "/settings/status"
            })
    void aPageTakesAtMostFiveStatements(String path) {
        maya.get(path);

        assertThat(Statements.during(() -> maya.get(path))).isLessThanOrEqualTo(5);
    }

    @Test
    void ofATextThatIsTooLongOneLimitIsToldHoweverLongItIs() {
        for (int length : new int[] {130, 5000}) {
            var text = "n".repeat(length);

            assertThat(told(maya.post("/settings/teams", "name", text))).contains("at most 120");
            assertThat(told(maya.post("/settings/tokens", "name", text, "scope", "READ", "days", "30")))
                    .contains("at most 120");
            assertThat(told(maya.post("/settings/people/invitations", "email", text + text, "role", "MEMBER")))
                    .contains("at most 254");
            assertThat(told(maya.post("/settings/teams", "name", "Night shift", "purpose", text.repeat(10))))
                    .contains("at most 1,000");
        }
    }

    private static String told(Visitor.Answer refused) {
        assertThat(refused.status()).isEqualTo(422);
        return refused.page().text();
    }

    @Test
    void membersSeeOnlyTheSectionsTheyMayOpen() {
        var sections = world.visitor("nora").open("/settings").select(".settings-nav a");

        assertThat(sections.eachAttr("href"))
                .containsExactly(
                        "/me",
                        "/settings/notifications",
                        "/settings/tokens",
                        "/settings/calendars",
                        "/cycles",
                        "/settings/export",
                        "/settings/code");
    }

    @Test
    void theWorkspaceIsRenamed() {
        var form = maya.open("/settings/workspace").selectFirst("main form");

        assertThat(maya.submit(form, "name", "Halden Bikes").status()).isEqualTo(303);

        assertThat(maya.open("/settings/workspace").select("#f-name").val()).isEqualTo("Halden Bikes");
    }

    @Test
    void ofTwoWhoChangeTheWorkspaceTheSecondIsToldAndKeepsWhatWasTyped() {
        var form = maya.open("/settings/workspace").selectFirst("main form");
        maya.submit(form, "name", "First");

        var answer = maya.submit(form, "name", "Second");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("#f-name").val()).isEqualTo("Second");
    }

    @Test
    void nonsenseIsRefusedFieldByField() {
        var form = maya.open("/settings/workspace").selectFirst("main form");

        var answer = maya.submit(form, "name", "", "timeZone", "Mars/Olympus", "fiscalYearStart", "13");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".errors li")).isNotEmpty();
        assertThat(maya.open("/settings/workspace").select("#f-name").val()).isEqualTo("Halden Cycles");
    }

    @Test
    void limitsOfAStatusMustRise() {
        var form = maya.open("/settings/status").selectFirst("main form");

        assertThat(maya.submit(form, "atRiskPoints", "30").status()).isEqualTo(422);
        assertThat(maya.submit(form, "atRiskPoints", "12").status()).isEqualTo(303);
        assertThat(maya.open("/settings/status").select("#f-atRiskPoints").val())
                .isEqualTo("12");
    }

    @Test
    void aTokenIsShownOnceAndRevoked() {
        var form = maya.open("/settings/tokens").selectFirst("form[action=/settings/tokens]");

        var page = maya.submit(form, "name", "Nightly import").location();
        assertThat(maya.open(page).select("#secret").text()).startsWith("wm_");
        assertThat(maya.get(page).location()).isEqualTo("/settings/tokens");
        assertThat(maya.open("/settings/tokens").text())
                .contains("Nightly import")
                .doesNotContain("wm_");

        maya.submit(maya.open("/settings/tokens").selectFirst("form[action$=/revocation]"));
        assertThat(maya.open("/settings/tokens").select(".lines li")).isEmpty();
    }

    @Test
    void theAddressOfACalendarIsShownOnce() {
        var form = maya.open("/settings/calendars").selectFirst("form[action=/settings/calendars]");

        var page = maya.submit(form).location();

        assertThat(maya.open(page).select("#secret").text()).contains("/calendars/wc_");
        assertThat(maya.get(page).location()).isEqualTo("/settings/calendars");
    }

    @Test
    void aRefusedPasswordStandsInItsOwnForm() {
        var form = maya.open("/me").selectFirst("form[action=/me/password]");

        var answer = maya.submit(form, "oldPassword", "wrong one", "password", "a copper kettle in June");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#p-oldPassword-error").text()).contains("not your present password");
        assertThat(answer.page().select("#f-name").val()).isEqualTo("Maya Lindqvist");
    }

    @Test
    void theLookIsRemembered() {
        maya.post("/me/theme", "theme", "dark");

        assertThat(maya.open("/me").select("html").attr("data-theme")).isEqualTo("dark");
    }

    @Test
    void theLookOfOnePersonIsNoPartOfTheHistory() {
        var form = maya.open("/me").selectFirst("form[action=/me]");

        maya.post("/me/theme", "theme", "dark");

        assertThat(world.database
                        .get(DSLContext.class)
                        .fetchCount(
                                FACT,
                                FACT.WORKSPACE_ID.eq(world.maya.workspace()).and(FACT.KIND.eq("person.edited"))))
                .isZero();
        assertThat(maya.submit(form, "name", "Maya Lind").status()).isEqualTo(303);
    }

    @Test
    void onlyOnesOwnWorkspacesAreEntered() {
        maya.open("/me");

        assertThat(maya.post("/workspaces/" + new World(world.database).maya.workspace() + "/entry")
                        .status())
                .isEqualTo(404);
        assertThat(maya.post("/workspaces/" + world.maya.workspace() + "/entry").status())
                .isEqualTo(303);
    }

    @Test
    void nobodyIsAskedToInvitePeopleIntoAPersonalWorkspace() {
        assertThat(maya.open("/").select("a[href=/settings/people]")).isNotEmpty();
        var homes = maya.open("/").select(".side form[action$=/entry]");

        maya.submit(homes.last());

        assertThat(maya.open("/").select("a[href=/settings/people]")).isEmpty();
        assertThat(maya.open("/people").select("main a[href=/settings/people]")).isEmpty();
        assertThat(maya.open("/settings/people").select("a[href$=/invitations/new]"))
                .isEmpty();
        assertThat(maya.get("/settings/people/invitations/new").status()).isEqualTo(409);
    }

    @Test
    void nobodyIsTakenToAnotherWorkspaceByALink() {
        var button = maya.open("/").selectFirst(".side form[action=/workspaces/" + world.maya.workspace() + "/entry]");

        assertThat(maya.get(button.attr("action")).location()).isEqualTo("/");
        assertThat(maya.submit(button).location()).isEqualTo("/");
    }

    @Test
    void theLimitsOfACloseAreChangedAndRefusedWhereTheyFall() {
        var form = maya.open("/settings/closing").selectFirst("main form");

        assertThat(maya.submit(form, "success", "60", "graceDays", "7").status())
                .isEqualTo(303);
        var saved = maya.open("/settings/closing");
        assertThat(saved.select("[name=success]").val()).isEqualTo("60");
        assertThat(saved.select("[name=graceDays]").val()).isEqualTo("7");
        assertThat(maya.submit(saved.selectFirst("main form"), "success", "20").status())
                .isEqualTo(422);
        assertThat(world.visitor("nora").get("/settings/closing").status()).isEqualTo(403);
    }
}
