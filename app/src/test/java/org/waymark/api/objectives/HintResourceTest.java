package org.waymark.api.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.platform.Role;

@BothDatabases
class HintResourceTest {
    private final ApiGoals goals;

    HintResourceTest(TestDatabase database) {
        goals = new ApiGoals(database);
    }

    @Test
    void aDraftIsJudgedAndNothingIsSaved() {
        var judged = goals.caller.post("/api/v1/hints", """
                {"title": "Increase revenue by 20 %%", "cycle": "%s", "aligned": true, "keyResults": [
                  {"title": "Ship V2", "target": {"kind": "YES_NO"}},
                  {"title": "Fleet electric within the next three years"}]}""".formatted(goals.cycle));

        assertThat(judged.status()).as(judged.toString()).isEqualTo(200);
        assertThat(judged.toString())
                .contains("objective.number", "key-result.output", "key-result.beyond", "key-result.no-target");
        assertThat(judged.json().path("strength").asInt()).isBetween(1, 60);
        assertThat(goals.caller.get("/api/v1/objectives").json().path("items").size())
                .isZero();
        assertThat(goals.caller.post("/api/v1/hints", "{\"cycle\": \"x\"}").status())
                .isEqualTo(422);
    }

    @Test
    void halfOfItsDaysIsEnoughAndNonsenseIsRefused() {
        var late = judge("\"title\": \"Customers stay with us\"", "\"due\": \"2031-01-01\"");

        assertThat(late.toString()).contains("key-result.outside");
        assertThat(judge("\"title\": \"Customers stay with us\"", "\"weight\": -1")
                        .status())
                .isEqualTo(422);
        assertThat(judge("\"title\": \" \"", "\"weight\": 1").status()).isEqualTo(422);
        var endless = "\"title\": \"%s\"".formatted("x".repeat(70_000));
        assertThat(judge(endless, "\"weight\": 1").status()).isEqualTo(200);
    }

    @Test
    void aHintIsDismissedAndBroughtBack() {
        var path = goals.published("Customers stay with us").header("Location") + "/hints";

        var dismissed = goals.caller.send("PUT", path + "/results.none/dismissal", new byte[0]);

        assertThat(dismissed.json().path("kept").path(0).path("key").asString()).isEqualTo("results.none");
        assertThat(goals.caller
                        .delete(path + "/results.none/dismissal")
                        .json()
                        .path("kept")
                        .size())
                .isZero();
        assertThat(goals.caller
                        .send("PUT", path + "/no.such/dismissal", new byte[0])
                        .status())
                .isEqualTo(404);
        var viewer = new Caller(goals.database, goals.workspace.person(Role.VIEWER));
        assertThat(viewer.send("PUT", path + "/results.none/dismissal", new byte[0])
                        .status())
                .isEqualTo(403);
    }

    private Caller.Reply judge(String title, String part) {
        return goals.caller.post("/api/v1/hints", """
                {%s, "cycle": "%s", "keyResults": [{"title": "Share of promises kept", %s}]}""".formatted(title, goals.cycle, part));
    }
}
