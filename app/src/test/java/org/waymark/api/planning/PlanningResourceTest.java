package org.waymark.api.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.platform.Role;

@BothDatabases
class PlanningResourceTest {
    private final TestDatabase database;
    private final BareWorkspace workspace;
    private final Caller admin;
    private final String cycle;

    PlanningResourceTest(TestDatabase database) {
        this.database = database;
        workspace = new BareWorkspace(database);
        admin = new Caller(database, workspace.person(Role.ADMIN));
        cycle = admin.post(
                        "/api/v1/cycles",
                        "{\"rhythm\": \"QUARTER\", \"start\": \"2026-04-01\", \"end\": \"2026-06-30\"}")
                .id();
    }

    @Test
    void aDraftIsProposedAndAnswered() {
        var path = draft("Customers stay with us") + "/proposal";

        assertThat(admin.get(path).status()).isEqualTo(404);
        assertThat(put(path, "{}").json().path("state").asString()).isEqualTo("PROPOSED");
        assertThat(put(path + "/answer", "{\"agreed\": false}").status()).isEqualTo(422);
        assertThat(put(path + "/answer", "{\"agreed\": true}")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("AGREED");
        assertThat(admin.delete(path + "/answer").json().path("state").asString())
                .isEqualTo("PROPOSED");
        assertThat(admin.delete(path).status()).isEqualTo(204);
        var member = new Caller(database, workspace.person(Role.MEMBER));
        assertThat(member.send("PUT", path, "{}".getBytes()).status()).isEqualTo(404);
    }

    @Test
    void whatWasShownIsPublished() {
        draft("Customers stay with us");
        var path = "/api/v1/cycles/" + cycle;
        var plan = admin.get(path + "/publication-plan").json();
        var shown = "{\"shown\": \"%s\"}".formatted(plan.path("digest").asString());

        assertThat(plan.path("items").path(0).path("doubts").toString()).contains("NO_KEY_RESULTS");
        assertThat(admin.post(path + "/publications", "{\"shown\": \"1-0\"}").status())
                .isEqualTo(409);
        var published = admin.post(path + "/publications", shown);
        assertThat(published.status()).isEqualTo(201);
        assertThat(admin.delete(published.header("Location")).status()).isEqualTo(204);
        assertThat(admin.delete(published.header("Location")).status()).isEqualTo(404);
    }

    private Caller.Reply put(String path, String body) {
        return admin.send("PUT", path, body.getBytes());
    }

    private String draft(String title) {
        return admin.post("/api/v1/objectives", "{\"title\": \"%s\", \"cycle\": \"%s\"}".formatted(title, cycle))
                .header("Location");
    }
}
