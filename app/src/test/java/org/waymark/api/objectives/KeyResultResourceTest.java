package org.waymark.api.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.platform.Role;

@BothDatabases
class KeyResultResourceTest {
    private final ApiGoals goals;

    KeyResultResourceTest(TestDatabase database) {
        goals = new ApiGoals(database);
    }

    @Test
    void aTargetThatMakesNoSenseIsRefused() {
        var objective = goals.published("Posts");

        assertThat(goals.keyResult(objective, "{\"kind\": \"REACH\", \"from\": 3, \"to\": 3}")
                        .fields())
                .containsExactly("target");
        assertThat(goals.keyResult(objective, "{\"kind\": \"REACH\", \"from\": 3}")
                        .fields())
                .containsExactly("target.to");
        assertThat(goals.keyResult(objective, "{\"kind\": \"WISH\"}").fields()).containsExactly("target.kind");
        assertThat(goals.keyResult(objective, "{\"from\": 3, \"to\": 4}").fields())
                .containsExactly("target.kind");
        assertThat(goals.keyResult(objective, "{\"kind\": \"YES_NO\", \"from\": 4}")
                        .fields())
                .containsExactly("target.from");
    }

    @Test
    void aKeyResultIsReplacedArchivedAndCopied() {
        var made = goals.keyResult(goals.published("Posts"), "{\"kind\": \"YES_NO\"}");
        var path = made.header("Location");

        var edited = goals.caller.put(
                path, made.etag(), "{\"title\": \"Live\", \"target\": {\"kind\": \"YES_NO\"}, \"weight\": 2}");
        var copied = goals.caller.post(path + "/copies", "");
        var archived = goals.caller.put(path + "/archival", edited.etag(), "");

        assertThat(edited.json().path("weight").asDouble())
                .as(edited.toString())
                .isEqualTo(2);
        assertThat(copied.status()).as(copied.toString()).isEqualTo(201);
        assertThat(archived.json().path("archivedAt").isString()).isTrue();
        assertThat(goals.caller.put(path, made.etag(), "{}").status()).isIn(412, 422);
        assertThat(goals.caller
                        .delete(path + "/archival", "If-Match", archived.etag())
                        .json()
                        .path("archivedAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void keyResultsAreFoundWhateverTheirObjective() {
        var due = goals.keyResult(goals.published("Posts"), "{\"kind\": \"REACH\", \"from\": 0, \"to\": 9}");
        goals.keyResult(goals.published("Calls"), "{\"kind\": \"YES_NO\"}");

        var bySlug = goals.caller.get("/api/v1/key-results?cycle=2026-q2&draft=false&q=moves");
        var first = goals.caller
                .get("/api/v1/key-results?sort=NEXT_CHECK_IN&limit=1")
                .json();
        var second = goals.caller.get(first.path("next").asString()).json();

        assertThat(bySlug.json().path("items")).as(bySlug.toString()).hasSize(2);
        assertThat(first.path("items").path(0).path("id"))
                .isNotEqualTo(second.path("items").path(0).path("id"));
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(goals.caller
                        .get("/api/v1/key-results?dueBy=2020-01-01")
                        .json()
                        .path("items"))
                .isEmpty();
        goals.caller.post(due.header("Location") + "/check-ins", "{\"value\": 9}");
        assertThat(goals.caller.get("/api/v1/key-results?status=DONE").json().path("items"))
                .hasSize(1);
        assertThat(goals.caller.get("/api/v1/key-results?state=DONE").status()).isEqualTo(400);
    }

    @Test
    void keyResultsOfForeignDraftsAndWorkspacesStayOutOfTheList() {
        var draft = goals.caller.post("/api/v1/objectives", goals.objective("Secret", ""));
        goals.keyResult(draft, "{\"kind\": \"YES_NO\"}");
        var member = new Caller(goals.database, goals.workspace.person(Role.MEMBER));
        var stranger = new Caller(goals.database, new BareWorkspace(goals.database).person(Role.OWNER));

        assertThat(goals.caller.get("/api/v1/key-results").json().path("items")).hasSize(1);
        assertThat(member.get("/api/v1/key-results").json().path("items")).isEmpty();
        assertThat(stranger.get("/api/v1/key-results").json().path("items")).isEmpty();
    }

    @Test
    void aStatusIsExplainedWithTheLimitItWasHeldAgainst() {
        var objective = goals.published("Posts");
        var keyResult = goals.keyResult(objective, "{\"kind\": \"REACH\", \"from\": 0, \"to\": 100}");
        goals.caller.post(keyResult.header("Location") + "/check-ins", "{\"value\": 1, \"confidence\": 2}");

        var why = goals.caller.get(keyResult.header("Location") + "/standing");
        var ofObjective = goals.caller.get(objective.header("Location") + "/standing");

        assertThat(why.json().path("status").asString()).as(why.toString()).isEqualTo("OFF_TRACK");
        assertThat(why.json()
                        .path("reasons")
                        .valueStream()
                        .map(one -> one.path("kind").asString()))
                .contains("LOW_CONFIDENCE");
        assertThat(ofObjective
                        .json()
                        .path("reasons")
                        .path(0)
                        .path("parts")
                        .path(0)
                        .asString())
                .as(ofObjective.toString())
                .isEqualTo("It moves");
        assertThat(goals.caller
                        .get(objective.header("Location").replace("objectives", "key-results") + "/standing")
                        .status())
                .isEqualTo(404);
    }
}
