package org.waymark.web.developers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.Visitor;
import org.waymark.Visits;
import org.waymark.platform.Role;

@BothDatabases
class DevelopersPageTest {
    private final TestDatabase database;

    DevelopersPageTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void everyResourceOfTheDescriptionIsListed() {
        var page = visitor().open("/developers");

        assertThat(page.select("h1").text()).isEqualTo("API");
        assertThat(page.select("section[id] h2").eachText())
                .contains(
                        "check-ins",
                        "cycles",
                        "history",
                        "key-results",
                        "kpis",
                        "measurement-batches",
                        "objectives",
                        "signals");
        assertThat(page.select("#kpis tr:contains(POST)").text()).contains("/api/v1/kpis", "Define a KPI");
    }

    @Test
    void theCommandsNameTheAddressOfThisProgram() {
        assertThat(visitor().open("/developers").select("pre").first().text())
                .contains("export WAYMARK=" + database.program().address());
    }

    @Test
    void whoIsNotSignedInIsSentToSignIn() {
        assertThat(new Visitor(database).get("/developers").location()).contains("/sign-in");
    }

    private Visitor visitor() {
        return Visits.by(database, new BareWorkspace(database).person(Role.VIEWER));
    }
}
