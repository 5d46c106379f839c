package org.waymark.api.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.platform.Role;

@BothDatabases
class HistoryResourceTest {
    private final Caller caller;
    private final Caller other;
    private final Caller stranger;
    private final Caller.Reply kpi;

    HistoryResourceTest(TestDatabase database) {
        var workspace = new BareWorkspace(database);
        caller = new Caller(database, workspace.person(Role.ADMIN));
        other = new Caller(database, workspace.person(Role.MEMBER));
        stranger = new Caller(database, new BareWorkspace(database).person(Role.OWNER));
        kpi = caller.post("/api/v1/kpis", """
                {"name": "Visits", "unit": {"kind": "COUNT"}, "direction": "HIGHER", "cadence": "DAILY"}""");
    }

    @Test
    void whatHappenedToAKpiIsListedNewestFirst() {
        caller.put(kpi.header("Location") + "/archival", kpi.etag(), "");

        var history = caller.get(kpi.header("Location") + "/history?limit=1").json();
        var earlier = caller.get(history.path("next").asString()).json();

        assertThat(history.path("items").path(0).path("kind").asString()).isEqualTo("kpi.archived");
        assertThat(earlier.path("items").path(0).path("kind").asString()).isEqualTo("kpi.defined");
        assertThat(earlier.path("items").path(0).path("details").path("name").asString())
                .isEqualTo("Visits");
        assertThat(other.get("/api/v1/history?kind=kpi.defined").json().path("items"))
                .hasSize(1);
    }

    @Test
    void whatOneMayNotSeeHasNoHistory() {
        caller.put(
                kpi.header("Location") + "/audience",
                kpi.etag(),
                "{\"restricted\": true, \"persons\": [], \"teams\": []}");

        assertThat(other.get("/api/v1/history?about=" + kpi.id()).json().path("items"))
                .isEmpty();
        assertThat(other.get(kpi.header("Location") + "/history").status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/history?about=" + kpi.id()).json().path("items"))
                .isEmpty();
    }

    @Test
    void tokensOfOthersAreForAdminsOnly() {
        assertThat(other.get("/api/v1/history?kind=token.issued").json().path("items"))
                .hasSize(1);
        assertThat(caller.get("/api/v1/history?kind=token.issued").json().path("items"))
                .hasSize(2);
    }

    @Test
    void thingsAreFoundByWords() {
        var found = other.get("/api/v1/search?q=vis").json().path("items");

        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("kind").asString()).isEqualTo("KPI");
        assertThat(other.get("/api/v1/search").json().path("items")).isEmpty();
        assertThat(stranger.get("/api/v1/search?q=vis").json().path("items")).isEmpty();
    }
}
