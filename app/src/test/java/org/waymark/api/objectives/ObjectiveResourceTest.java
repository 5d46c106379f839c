package org.waymark.api.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.api.Caller.Reply;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

@BothDatabases
class ObjectiveResourceTest {
    private final TestDatabase database;
    private final BareWorkspace workspace;
    private final Caller caller;
    private final String cycle;

    ObjectiveResourceTest(TestDatabase database) {
        this.database = database;
        workspace = new BareWorkspace(database);
        caller = new Caller(database, workspace.person(Role.ADMIN));
        cycle = cycle("2026-04-01", "2026-06-30");
    }

    @Test
    void anObjectiveIsDraftedPublishedAndFound() {
        var drafted = caller.post("/api/v1/objectives", objective("Customers stay", ", \"tags\": [\"care\"]"));
        var path = drafted.header("Location");

        var published = caller.put(path + "/publication", drafted.etag(), "");

        assertThat(drafted.status()).as(drafted.toString()).isEqualTo(201);
        assertThat(drafted.json().path("publishedAt").isNull()).isTrue();
        assertThat(published.json().path("publishedAt").isString())
                .as(published.toString())
                .isTrue();
        assertThat(caller.get("/api/v1/objectives?limit=50&cycle=2026-q2&tag=care&draft=false")
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(caller.delete(path + "/publication", "If-Match", published.etag())
                        .json()
                        .path("publishedAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void aDraftOfSomebodyElseDoesNotExistForMembers() {
        var drafted = caller.post("/api/v1/objectives", objective("Customers stay", ""));
        var member = new Caller(database, workspace.person(Role.MEMBER));

        assertThat(member.get(drafted.header("Location")).status()).isEqualTo(404);
        assertThat(member.get("/api/v1/objectives").json().path("items")).isEmpty();
        assertThat(member.put(drafted.header("Location"), drafted.etag(), objective("Mine", ""))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoIsNotInvolvedMayReadButNotEdit() {
        var made = published("Customers stay");
        var member = new Caller(database, workspace.person(Role.MEMBER));

        assertThat(member.get(made.header("Location")).status()).isEqualTo(200);
        assertThat(member.put(made.header("Location"), made.etag(), objective("Mine", ""))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void replacingAnObjectiveKeepsWhoMaySeeIt() {
        var made = published("Customers stay");
        var path = made.header("Location");
        var shared =
                caller.put(path + "/audience", made.etag(), "{\"restricted\": true, \"persons\": [], \"teams\": []}");

        var edited = caller.put(path, shared.etag(), objective("Customers return", ", \"published\": true"));

        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        assertThat(edited.json().path("restricted").asBoolean()).isTrue();
        assertThat(edited.json().path("title").asString()).isEqualTo("Customers return");
        assertThat(caller.put(path, shared.etag(), objective("Too late", "")).status())
                .isEqualTo(412);
    }

    @Test
    void nothingCrossesBetweenTwoWorkspaces() {
        var path = published("Customers stay").header("Location");
        var stranger = new Caller(database, new BareWorkspace(database).person(Role.OWNER));

        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get(path + "/key-results").status()).isEqualTo(404);
        assertThat(stranger.get(path + "/aims").status()).isEqualTo(404);
        assertThat(stranger.post(path + "/copies", "{\"cycle\": \"%s\"}".formatted(cycle))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post("/api/v1/objectives", objective("Spy", "")).status())
                .isIn(404, 422);
    }

    @Test
    void checkInsMoveTheObjective() {
        var objective = published("Customers stay");
        var keyResult = keyResult(objective, "{\"kind\": \"REACH\", \"from\": 5, \"to\": 3}");

        var checkedIn = caller.post(
                keyResult.header("Location") + "/check-ins",
                "{\"value\": 4, \"confidence\": 7, \"changed\": \"Calls are shorter\", \"day\": \"2026-05-01\"}");

        assertThat(checkedIn.status()).as(checkedIn.toString()).isEqualTo(201);
        assertThat(caller.get(keyResult.header("Location"))
                        .json()
                        .path("progress")
                        .asDouble())
                .isEqualTo(0.5);
        assertThat(caller.get(objective.header("Location"))
                        .json()
                        .path("progress")
                        .asDouble())
                .isEqualTo(0.5);
        var corrected = caller.post(
                "/api/v1/check-ins/%s/correction".formatted(checkedIn.id()), "{\"value\": 3, \"day\": \"2026-05-01\"}");
        assertThat(corrected.json().path("corrects").asString()).isEqualTo(checkedIn.id());
        assertThat(caller.get(keyResult.header("Location") + "/check-ins")
                        .json()
                        .path("items"))
                .hasSize(2);
        assertThat(caller.get(objective.header("Location"))
                        .json()
                        .path("progress")
                        .asDouble())
                .isEqualTo(1);
    }

    @Test
    void checkInsAreReadPartByPart() {
        var checkIns = keyResult(published("Posts"), "{\"kind\": \"REACH\", \"from\": 0, \"to\": 9}")
                        .header("Location") + "/check-ins";
        for (int day = 1; day <= 3; day++) {
            caller.post(checkIns, "{\"value\": %1$d, \"day\": \"2026-05-0%1$d\"}".formatted(day));
        }

        var first = caller.get(checkIns + "?limit=2").json();
        var second = caller.get(first.path("next").asString()).json();

        assertThat(first.path("items").valueStream().map(c -> c.path("value").asInt()))
                .containsExactly(3, 2);
        assertThat(second.path("items").valueStream().map(c -> c.path("value").asInt()))
                .containsExactly(1);
        assertThat(caller.get(checkIns + "?cursor=" + broken()).status()).isEqualTo(400);
    }

    @Test
    void aCheckInThatSaysNothingIsRefused() {
        var keyResult = keyResult(published("Posts"), "{\"kind\": \"REACH\", \"from\": 0, \"to\": 9}");

        assertThat(caller.post(keyResult.header("Location") + "/check-ins", "{}")
                        .status())
                .isEqualTo(422);
        assertThat(caller.post(keyResult.header("Location") + "/check-ins", "{\"value\": 1, \"confidence\": 11}")
                        .fields())
                .containsExactly("confidence");
    }

    @Test
    void aTargetThatMakesNoSenseIsRefused() {
        var objective = published("Posts");

        assertThat(keyResult(objective, "{\"kind\": \"REACH\", \"from\": 3, \"to\": 3}")
                        .fields())
                .containsExactly("target");
        assertThat(keyResult(objective, "{\"kind\": \"REACH\", \"from\": 3}").fields())
                .containsExactly("target.to");
        assertThat(keyResult(objective, "{\"kind\": \"WISH\"}").fields()).containsExactly("target.kind");
        assertThat(keyResult(objective, "{\"from\": 3, \"to\": 4}").fields()).containsExactly("target.kind");
        assertThat(keyResult(objective, "{\"kind\": \"YES_NO\", \"from\": 4}").fields())
                .containsExactly("target.from");
    }

    @Test
    void aKeyResultIsReplacedArchivedAndCopied() {
        var made = keyResult(published("Posts"), "{\"kind\": \"YES_NO\"}");
        var path = made.header("Location");

        var edited = caller.put(
                path, made.etag(), "{\"title\": \"Live\", \"target\": {\"kind\": \"YES_NO\"}, \"weight\": 2}");
        var copied = caller.post(path + "/copies", "");
        var archived = caller.put(path + "/archival", edited.etag(), "");

        assertThat(edited.json().path("weight").asDouble())
                .as(edited.toString())
                .isEqualTo(2);
        assertThat(copied.status()).as(copied.toString()).isEqualTo(201);
        assertThat(archived.json().path("archivedAt").isString()).isTrue();
        assertThat(caller.put(path, made.etag(), "{}").status()).isIn(412, 422);
        assertThat(caller.delete(path + "/archival", "If-Match", archived.etag())
                        .json()
                        .path("archivedAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void peopleMaySayAgainstOrBesideTheNumbers() {
        var made = published("Posts");
        var path = made.header("Location");

        var overridden =
                caller.put(path + "/override", made.etag(), "{\"progress\": 0.4, \"reason\": \"Survey is late\"}");
        var worded = caller.put(path + "/word", made.etag(), "{\"status\": \"AT_RISK\", \"note\": \"Two are ill\"}");

        assertThat(overridden.json().path("progress").asDouble())
                .as(overridden.toString())
                .isEqualTo(0.4);
        assertThat(worded.json().path("word").path("status").asString())
                .as(worded.toString())
                .isEqualTo("AT_RISK");
        assertThat(caller.put(path + "/word", made.etag(), "{\"status\": \"DONE\"}")
                        .status())
                .isEqualTo(422);
        assertThat(caller.delete(path + "/override", "If-Match", made.etag())
                        .json()
                        .path("override")
                        .isNull())
                .isTrue();
        assertThat(caller.delete(path + "/word", "If-Match", made.etag())
                        .json()
                        .path("word")
                        .isNull())
                .isTrue();
    }

    @Test
    void anObjectiveAimsAtKpis() {
        var path = published("Posts").header("Location");
        var kpi = caller.post("/api/v1/kpis", """
                {"name": "Visits", "unit": {"kind": "COUNT"}, "direction": "HIGHER", "cadence": "WEEKLY"}""").id();

        var aimed = caller.send("PUT", path + "/aims/" + kpi, "{\"way\": \"UP\", \"size\": 200}".getBytes());

        assertThat(aimed.status()).as(aimed.toString()).isEqualTo(204);
        assertThat(caller.get(path + "/aims")
                        .json()
                        .path("items")
                        .path(0)
                        .path("size")
                        .asDouble())
                .isEqualTo(200);
        assertThat(caller.delete(path + "/aims/" + kpi).status()).isEqualTo(204);
        assertThat(caller.delete(path + "/aims/" + kpi).status()).isEqualTo(404);
    }

    @Test
    void anObjectiveContributesToAnother() {
        var parent = published("Customers stay");
        var child = published("Calls are short");
        var link = """
                {"child": {"objective": "%s"}, "parent": {"objective": "%s"}, "kind": "CONTRIBUTE"}""".formatted(child.id(), parent.id());

        var linked = caller.post("/api/v1/links", link);

        assertThat(linked.status()).as(linked.toString()).isEqualTo(201);
        var links = caller.get(parent.header("Location") + "/links").json().path("items");
        assertThat(links.path(0).path("child").path("objective").asString()).isEqualTo(child.id());
        assertThat(caller.post("/api/v1/links", link.replace(child.id(), parent.id()))
                        .status())
                .isEqualTo(422);
        assertThat(caller.delete(linked.header("Location")).status()).isEqualTo(204);
        assertThat(caller.delete(linked.header("Location")).status()).isEqualTo(404);
    }

    @Test
    void objectivesChangePlaces() {
        var first = published("First").id();
        var second = published("Second").id();

        var ordered = caller.post("/api/v1/objective-orders", "{\"order\": [\"%s\", \"%s\"]}".formatted(second, first));

        assertThat(ordered.status()).as(ordered.toString()).isEqualTo(204);
        assertThat(caller.post("/api/v1/objective-orders", "{\"order\": [\"%1$s\", \"%1$s\"]}".formatted(first))
                        .status())
                .isIn(409, 422);
    }

    @Test
    void anObjectiveIsCopiedIntoTheNextCycle() {
        var made = published("Posts");
        keyResult(made, "{\"kind\": \"YES_NO\"}");
        var next = cycle("2026-07-01", "2026-09-30");

        var copied = caller.post(made.header("Location") + "/copies", "{\"cycle\": \"%s\"}".formatted(next));

        assertThat(copied.status()).as(copied.toString()).isEqualTo(201);
        assertThat(copied.json().path("publishedAt").isNull()).isTrue();
        assertThat(caller.get(copied.header("Location") + "/key-results").json().path("items"))
                .hasSize(1);
    }

    @Test
    void aTokenThatReportsMayCheckInButNotDraft() {
        var keyResult = keyResult(published("Posts"), "{\"kind\": \"YES_NO\"}");
        var reporter = new Caller(database, workspace.person(Role.ADMIN), Scope.REPORT);

        assertThat(reporter.post(keyResult.header("Location") + "/check-ins", "{\"value\": 1}")
                        .status())
                .isEqualTo(201);
        assertThat(reporter.post("/api/v1/objectives", objective("Mine", "")).status())
                .isEqualTo(403);
    }

    @Test
    void theLimitsOfAStatusAreChangedAtTheVersionSeen() {
        var seen = caller.get("/api/v1/status-rules");
        var rules = """
                {"atRiskPoints": 5, "offTrackPoints": 20, "atRiskConfidence": 6, "offTrackConfidence": 3, "lateDays": 2}""";

        assertThat(caller.put("/api/v1/status-rules", seen.etag(), rules).status())
                .isEqualTo(200);
        assertThat(caller.put("/api/v1/status-rules", seen.etag(), rules).status())
                .isEqualTo(412);
        assertThat(caller.get("/api/v1/status-rules").json().path("lateDays").asInt())
                .isEqualTo(2);
    }

    private static String broken() {
        return java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("00000000-0000-0000-0000-000000000000never".getBytes());
    }

    private String cycle(String start, String end) {
        return caller.post(
                        "/api/v1/cycles",
                        "{\"rhythm\": \"QUARTER\", \"start\": \"%s\", \"end\": \"%s\"}".formatted(start, end))
                .id();
    }

    private String objective(String title, String more) {
        return "{\"title\": \"%s\", \"cycle\": \"%s\"%s}".formatted(title, cycle, more);
    }

    private Reply published(String title) {
        return caller.post("/api/v1/objectives", objective(title, ", \"published\": true"));
    }

    private Reply keyResult(Reply objective, String target) {
        return caller.post(
                objective.header("Location") + "/key-results",
                "{\"title\": \"It moves\", \"target\": %s}".formatted(target));
    }
}
