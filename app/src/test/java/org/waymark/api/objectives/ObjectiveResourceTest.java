package org.waymark.api.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.platform.Role;

@BothDatabases
class ObjectiveResourceTest {
    private final ApiGoals goals;

    ObjectiveResourceTest(TestDatabase database) {
        goals = new ApiGoals(database);
    }

    @Test
    void anObjectiveIsDraftedPublishedAndFound() {
        var drafted =
                goals.caller.post("/api/v1/objectives", goals.objective("Customers stay", ", \"tags\": [\"care\"]"));
        var path = drafted.header("Location");

        var published = goals.caller.put(path + "/publication", drafted.etag(), "");

        assertThat(drafted.status()).as(drafted.toString()).isEqualTo(201);
        assertThat(drafted.json().path("publishedAt").isNull()).isTrue();
        assertThat(published.json().path("publishedAt").isString())
                .as(published.toString())
                .isTrue();
        assertThat(goals.caller
                        .get("/api/v1/objectives?limit=50&cycle=2026-q2&tag=care&draft=false")
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(goals.caller
                        .delete(path + "/publication", "If-Match", published.etag())
                        .json()
                        .path("publishedAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void aDraftOfSomebodyElseDoesNotExistForMembers() {
        var drafted = goals.caller.post("/api/v1/objectives", goals.objective("Customers stay", ""));
        var member = new Caller(goals.database, goals.workspace.person(Role.MEMBER));

        assertThat(member.get(drafted.header("Location")).status()).isEqualTo(404);
        assertThat(member.get("/api/v1/objectives").json().path("items")).isEmpty();
        assertThat(member.put(drafted.header("Location"), drafted.etag(), goals.objective("Mine", ""))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoIsNotInvolvedMayReadButNotEdit() {
        var made = goals.published("Customers stay");
        var member = new Caller(goals.database, goals.workspace.person(Role.MEMBER));

        assertThat(member.get(made.header("Location")).status()).isEqualTo(200);
        assertThat(member.put(made.header("Location"), made.etag(), goals.objective("Mine", ""))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void replacingAnObjectiveKeepsWhoMaySeeIt() {
        var made = goals.published("Customers stay");
        var path = made.header("Location");
        var shared = goals.caller.put(
                path + "/audience", made.etag(), "{\"restricted\": true, \"persons\": [], \"teams\": []}");

        var edited =
                goals.caller.put(path, shared.etag(), goals.objective("Customers return", ", \"published\": true"));

        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        assertThat(edited.json().path("restricted").asBoolean()).isTrue();
        assertThat(edited.json().path("title").asString()).isEqualTo("Customers return");
        assertThat(goals.caller
                        .put(path, shared.etag(), goals.objective("Too late", ""))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void nothingCrossesBetweenTwoWorkspaces() {
        var path = goals.published("Customers stay").header("Location");
        var stranger = new Caller(goals.database, new BareWorkspace(goals.database).person(Role.OWNER));

        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get(path + "/key-results").status()).isEqualTo(404);
        assertThat(stranger.get(path + "/aims").status()).isEqualTo(404);
        assertThat(stranger.post(path + "/copies", "{\"cycle\": \"%s\"}".formatted(goals.cycle))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post("/api/v1/objectives", goals.objective("Spy", ""))
                        .status())
                .isIn(404, 422);
    }

    @Test
    void peopleMaySayAgainstOrBesideTheNumbers() {
        var made = goals.published("Posts");
        var path = made.header("Location");

        var overridden = goals.caller.put(
                path + "/override", made.etag(), "{\"progress\": 0.4, \"reason\": \"Survey is late\"}");
        var worded =
                goals.caller.put(path + "/word", made.etag(), "{\"status\": \"AT_RISK\", \"note\": \"Two are ill\"}");

        assertThat(overridden.json().path("progress").asDouble())
                .as(overridden.toString())
                .isEqualTo(0.4);
        assertThat(worded.json().path("word").path("status").asString())
                .as(worded.toString())
                .isEqualTo("AT_RISK");
        assertThat(goals.caller
                        .put(path + "/word", made.etag(), "{\"status\": \"DONE\"}")
                        .status())
                .isEqualTo(422);
        assertThat(goals.caller
                        .delete(path + "/override", "If-Match", made.etag())
                        .json()
                        .path("override")
                        .isNull())
                .isTrue();
        assertThat(goals.caller
                        .delete(path + "/word", "If-Match", made.etag())
                        .json()
                        .path("word")
                        .isNull())
                .isTrue();
    }

    @Test
    void theLimitsOfAStatusAreChangedAtTheVersionSeen() {
        var seen = goals.caller.get("/api/v1/status-rules");
        var rules = """
                {"atRiskPoints": 5, "offTrackPoints": 20, "atRiskConfidence": 6, "offTrackConfidence": 3, "lateDays": 2}""";

        assertThat(goals.caller.put("/api/v1/status-rules", seen.etag(), rules).status())
                .isEqualTo(200);
        assertThat(goals.caller.put("/api/v1/status-rules", seen.etag(), rules).status())
                .isEqualTo(412);
        assertThat(goals.caller
                        .get("/api/v1/status-rules")
                        .json()
                        .path("lateDays")
                        .asInt())
                .isEqualTo(2);
    }
}
