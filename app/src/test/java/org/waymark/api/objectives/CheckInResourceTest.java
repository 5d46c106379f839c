package org.waymark.api.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

@BothDatabases
class CheckInResourceTest {
    private final ApiGoals goals;

    CheckInResourceTest(TestDatabase database) {
        goals = new ApiGoals(database);
    }

    @Test
    void checkInsMoveTheObjective() {
        var objective = goals.published("Customers stay");
        var keyResult = goals.keyResult(objective, "{\"kind\": \"REACH\", \"from\": 5, \"to\": 3}");

        var checkedIn = goals.caller.post(
                keyResult.header("Location") + "/check-ins",
                "{\"value\": 4, \"confidence\": 7, \"changed\": \"Calls are shorter\", \"day\": \"2026-05-01\"}");

        assertThat(checkedIn.status()).as(checkedIn.toString()).isEqualTo(201);
        assertThat(goals.caller
                        .get(keyResult.header("Location"))
                        .json()
                        .path("progress")
                        .asDouble())
                .isEqualTo(0.5);
        assertThat(goals.caller
                        .get(objective.header("Location"))
                        .json()
                        .path("progress")
                        .asDouble())
                .isEqualTo(0.5);
        var corrected = goals.caller.post(
                "/api/v1/check-ins/%s/correction".formatted(checkedIn.id()), "{\"value\": 3, \"day\": \"2026-05-01\"}");
        assertThat(corrected.json().path("corrects").asString()).isEqualTo(checkedIn.id());
        assertThat(goals.caller
                        .get(keyResult.header("Location") + "/check-ins")
                        .json()
                        .path("items"))
                .hasSize(2);
        assertThat(goals.caller
                        .get(objective.header("Location"))
                        .json()
                        .path("progress")
                        .asDouble())
                .isEqualTo(1);
    }

    @Test
    void checkInsAreReadPartByPart() {
        var checkIns = goals.keyResult(goals.published("Posts"), "{\"kind\": \"REACH\", \"from\": 0, \"to\": 9}")
                        .header("Location")
                + "/check-ins";
        for (int day = 1; day <= 3; day++) {
            goals.caller.post(checkIns, "{\"value\": %1$d, \"day\": \"2026-05-0%1$d\"}".formatted(day));
        }

        var first = goals.caller.get(checkIns + "?limit=2").json();
        var second = goals.caller.get(first.path("next").asString()).json();

        assertThat(first.path("items").valueStream().map(c -> c.path("value").asInt()))
                .containsExactly(3, 2);
        assertThat(second.path("items").valueStream().map(c -> c.path("value").asInt()))
                .containsExactly(1);
        assertThat(goals.caller.get(checkIns + "?cursor=" + broken()).status()).isEqualTo(400);
    }

    @Test
    void aCheckInThatSaysNothingIsRefused() {
        var keyResult = goals.keyResult(goals.published("Posts"), "{\"kind\": \"REACH\", \"from\": 0, \"to\": 9}");

        assertThat(goals.caller
                        .post(keyResult.header("Location") + "/check-ins", "{}")
                        .status())
                .isEqualTo(422);
        assertThat(goals.caller
                        .post(keyResult.header("Location") + "/check-ins", "{\"value\": 1, \"confidence\": 11}")
                        .fields())
                .containsExactly("confidence");
    }

    @Test
    void aTokenThatReportsMayCheckInButNotDraft() {
        var keyResult = goals.keyResult(goals.published("Posts"), "{\"kind\": \"YES_NO\"}");
        var reporter = new Caller(goals.database, goals.workspace.person(Role.ADMIN), Scope.REPORT);

        assertThat(reporter.post(keyResult.header("Location") + "/check-ins", "{\"value\": 1}")
                        .status())
                .isEqualTo(201);
        assertThat(reporter.post("/api/v1/objectives", goals.objective("Mine", ""))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void checkInsAreFoundWhateverTheirKeyResult() {
        var objective = goals.published("Posts");
        var path = goals.keyResult(objective, "{\"kind\": \"REACH\", \"from\": 0, \"to\": 9}")
                .header("Location");
        goals.caller.post(path + "/check-ins", "{\"value\": 1, \"day\": \"2026-04-10\"}");
        goals.caller.post(path + "/check-ins", "{\"value\": 2, \"day\": \"2026-05-10\"}");
        var stranger = new Caller(goals.database, new BareWorkspace(goals.database).person(Role.OWNER));

        var since = goals.caller.get("/api/v1/check-ins?from=2026-05-01&objective=" + objective.id());

        assertThat(since.json().path("items")).as(since.toString()).hasSize(1);
        assertThat(goals.caller.get("/api/v1/check-ins?to=2026-05-30").json().path("items"))
                .hasSize(2);
        assertThat(stranger.get("/api/v1/check-ins").json().path("items")).isEmpty();
        assertThat(goals.caller
                        .get(path + "/history")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(one -> one.path("kind").asString()))
                .contains("check-in.recorded");
    }

    @Test
    void aDraftThatOneMayNotSeeIsNoPlaceForACheckIn() {
        var draft = goals.caller.post("/api/v1/objectives", goals.objective("Secret", ""));
        var path = goals.keyResult(draft, "{\"kind\": \"YES_NO\"}").header("Location");
        var member = new Caller(goals.database, goals.workspace.person(Role.MEMBER));

        var unseen = member.post(path + "/check-ins", "{\"value\": 1}");
        var unknown =
                member.post("/api/v1/key-results/00000000-0000-7000-8000-000000000000/check-ins", "{\"value\": 1}");
        var seen = goals.caller.post(path + "/check-ins", "{\"value\": 1}");

        assertThat(unseen.status()).isEqualTo(404);
        assertThat(unseen.json()).isEqualTo(unknown.json());
        assertThat(seen.status()).as(seen.toString()).isEqualTo(409);
    }

    private static String broken() {
        return java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("00000000-0000-0000-0000-000000000000never".getBytes());
    }
}
