package org.waymark.api.cycles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.platform.Role;

@BothDatabases
class CycleResourceTest {
    private static final String QUARTER = """
            {"rhythm": "QUARTER", "start": "2026-01-01", "end": "2026-03-31"}""";

    private final TestDatabase database;
    private final BareWorkspace workspace;
    private final Caller caller;

    CycleResourceTest(TestDatabase database) {
        this.database = database;
        workspace = new BareWorkspace(database);
        caller = new Caller(database, workspace.person(Role.ADMIN));
    }

    @Test
    void cyclesAreMadeAndFollowed() {
        var made = caller.post("/api/v1/cycles", QUARTER);
        var next = caller.post(made.header("Location") + "/successors", "");

        assertThat(made.json().path("slug").asString()).as(made.toString()).isEqualTo("2026-q1");
        assertThat(next.json().path("slug").asString()).as(next.toString()).isEqualTo("2026-q2");
        var first = caller.get("/api/v1/cycles?limit=1").json();
        assertThat(first.path("items").path(0).path("slug").asString()).isEqualTo("2026-q1");
        assertThat(caller.get(first.path("next").asString())
                        .json()
                        .path("items")
                        .path(0)
                        .path("slug")
                        .asString())
                .isEqualTo("2026-q2");
    }

    @Test
    void daysThatAreNoQuarterAreRefused() {
        assertThat(caller.post("/api/v1/cycles", QUARTER.replace("03-31", "03-30"))
                        .status())
                .isEqualTo(422);
        assertThat(caller.post("/api/v1/cycles", QUARTER.replace("2026-03-31", "2025-03-31"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aNameThatAnotherCycleHasIsRefused() {
        caller.post("/api/v1/cycles", QUARTER);

        var refused = caller.post("/api/v1/cycles", """
                {"name": "Q1 2026", "rhythm": "CUSTOM", "start": "2026-05-04", "end": "2026-05-17"}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().toString()).contains("\"name\"", "There is a cycle Q1 2026 already");
    }

    @Test
    void onlyAdminsMakeCyclesAndOnlyInTheirWorkspace() {
        var made = caller.post("/api/v1/cycles", QUARTER);
        var member = new Caller(database, workspace.person(Role.MEMBER));
        var stranger = new Caller(database, new BareWorkspace(database).person(Role.OWNER));

        assertThat(member.post("/api/v1/cycles", QUARTER).status()).isEqualTo(403);
        assertThat(stranger.get(made.header("Location")).status()).isEqualTo(404);
        assertThat(stranger.put(made.header("Location"), made.etag(), QUARTER).status())
                .isEqualTo(404);
    }
}
