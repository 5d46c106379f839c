package org.waymark.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.World;
import org.waymark.api.Caller;
import org.waymark.kpis.Kpi;

@BothDatabases
class PushPageTest {
    private final TestDatabase database;
    private final World world;
    private final Visitor nora;
    private final Kpi turnover;
    private final String path;

    PushPageTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
        nora = world.visitor("nora");
        turnover = world.kpi("Voluntary turnover");
        path = "/kpis/" + turnover.id().value();
    }

    @Test
    void theCommandsOfANewTokenWorkAsTheyStand() {
        assertThat(nora.open(path).select("a[href=" + path + "/push]").text()).isEqualTo("Send values");

        var issued = nora.open(issued());

        var command = issued.select("#send-one").text();
        assertThat(command).startsWith("curl '" + database.program().address() + "/api/v1/push'");
        var secret = command.replaceFirst(".*Bearer ([^']+)'.*", "$1");
        var body = command.replaceFirst(".* -d '([^']+)'.*", "$1");
        var pushed = Caller.pushing(database, secret).post("/api/v1/push", body);
        assertThat(pushed.status()).as(pushed.toString()).isEqualTo(200);
        assertThat(nora.open(path + "/values").text()).contains("12.5", "Payroll");
        assertThat(nora.open(path + "/push").select(".lines").text())
                .contains("Payroll", "Voluntary turnover", "Used")
                .doesNotContain(secret);
    }

    @Test
    void aTokenForSeveralKpisSaysWhichInItsCommands() {
        var hires = world.kpi("Time to hire");

        var issued = nora.open(issued("also1", hires.name()));

        assertThat(issued.select("#send-one").text()).contains("\"kpi\": ");
        assertThat(issued.text()).contains("kpi,day,value,note");
    }

    /** They are of a period each, also where a period is a month. */
    @Test
    void theLinesShownForAFileAreTakenAsTheyStand() {
        var hires = world.kpi("Time to hire");
        var issued = nora.open(issued("also1", hires.name()));
        var files = issued.select(".hint + pre > code");
        var secret = issued.select("#send-one").text().replaceFirst(".*Bearer ([^']+)'.*", "$1");
        var program = Caller.pushing(database, secret);

        var csv = program.post("/api/v1/push", files.get(0).wholeText(), "Content-Type", "text/csv");
        var lines = program.post("/api/v1/push", files.get(1).wholeText(), "Content-Type", "application/x-ndjson");

        assertThat(csv.json().path("added").asInt()).as(csv.toString()).isEqualTo(2);
        assertThat(lines.json().path("unchanged").asInt()).as(lines.toString()).isEqualTo(2);
        assertThat(nora.open(path + "/values").text()).contains("12.5", "13");
    }

    @Test
    void whoLoadsThePageOfANewTokenAgainMakesNoSecondOneAndSeesNoSecret() {
        var page = issued();
        assertThat(nora.open(page).select("#send-one")).isNotEmpty();

        assertThat(nora.get(page).location()).isEqualTo(path + "/push");
        assertThat(nora.open(page).select(".lines > li")).hasSize(1);
    }

    /** @return where the new token is shown */
    private String issued(String... more) {
        var fields = Stream.concat(Stream.of("name", "Payroll", "days", "90"), Stream.of(more));
        return nora.post(path + "/push-tokens", fields.toArray(String[]::new)).location();
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        var refused = nora.post(path + "/push-tokens", "_back", path + "/push", "days", "90", "also1", "No such");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[aria-invalid=true]").eachAttr("name"))
                .contains("also1");
    }

    @Test
    void aRevokedTokenIsGoneAndItsSecretRefused() {
        var secret = nora.open(issued()).select("#send-one").text().replaceFirst(".*Bearer ([^']+)'.*", "$1");
        var action = nora.open(path + "/push").select(".lines form").attr("action");

        assertThat(nora.post(action).status()).isEqualTo(303);

        assertThat(nora.open(path + "/push").select(".lines")).isEmpty();
        assertThat(Caller.pushing(database, secret)
                        .post("/api/v1/push", "{\"value\": 1}")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void adminsSeeAllTokensAndRevokeThem() {
        nora.post(path + "/push-tokens", "name", "Payroll", "days", "90");
        var maya = world.visitor("maya");
        var line = maya.open("/settings/push-tokens").select(".lines > li");

        assertThat(line.text()).contains("Payroll", "Voluntary turnover");
        assertThat(maya.post(line.select("form").attr("action")).status()).isEqualTo(303);
        assertThat(maya.open("/settings/push-tokens").select(".lines")).isEmpty();
        assertThat(nora.get("/settings/push-tokens").status()).isEqualTo(403);
    }

    @Test
    void whoMayNotRecordValuesSendsNone() {
        var petra = world.visitor("petra");

        assertThat(petra.get(path + "/push").status()).isEqualTo(403);
        assertThat(petra.post(path + "/push-tokens", "name", "Mine", "days", "90")
                        .status())
                .isEqualTo(403);
        assertThat(petra.open(path).select("a[href$=/push]")).isEmpty();
    }

    @Test
    void thePagesNeedFewStatements() {
        nora.post(path + "/push-tokens", "name", "Payroll", "days", "90");

        assertThat(Statements.during(() -> nora.open(path + "/push"))).isLessThanOrEqualTo(6);
    }
}
