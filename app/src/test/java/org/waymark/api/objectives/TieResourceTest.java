package org.waymark.api.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;

@BothDatabases
class TieResourceTest {
    private final ApiGoals goals;

    TieResourceTest(TestDatabase database) {
        goals = new ApiGoals(database);
    }

    @Test
    void anObjectiveAimsAtKpis() {
        var path = goals.published("Posts").header("Location");
        var kpi = goals.caller.post("/api/v1/kpis", """
                {"name": "Visits", "unit": {"kind": "COUNT"}, "direction": "HIGHER", "cadence": "WEEKLY"}""").id();

        var aimed = goals.caller.send("PUT", path + "/aims/" + kpi, "{\"way\": \"UP\", \"size\": 200}".getBytes());

        assertThat(aimed.status()).as(aimed.toString()).isEqualTo(204);
        assertThat(goals.caller
                        .get(path + "/aims")
                        .json()
                        .path("items")
                        .path(0)
                        .path("size")
                        .asDouble())
                .isEqualTo(200);
        assertThat(goals.caller.delete(path + "/aims/" + kpi).status()).isEqualTo(204);
        assertThat(goals.caller.delete(path + "/aims/" + kpi).status()).isEqualTo(404);
    }

    @Test
    void anObjectiveContributesToAnother() {
        var parent = goals.published("Customers stay");
        var child = goals.published("Calls are short");
        var link = """
                {"child": {"objective": "%s"}, "parent": {"objective": "%s"}, "kind": "CONTRIBUTE"}""".formatted(child.id(), parent.id());

        var linked = goals.caller.post("/api/v1/links", link);

        assertThat(linked.status()).as(linked.toString()).isEqualTo(201);
        var links =
                goals.caller.get(parent.header("Location") + "/links").json().path("items");
        assertThat(links.path(0).path("child").path("objective").asString()).isEqualTo(child.id());
        assertThat(goals.caller
                        .post("/api/v1/links", link.replace(child.id(), parent.id()))
                        .status())
                .isEqualTo(422);
        assertThat(goals.caller.delete(linked.header("Location")).status()).isEqualTo(204);
        assertThat(goals.caller.delete(linked.header("Location")).status()).isEqualTo(404);
    }

    @Test
    void theMapOfACycleIsAGraph() {
        var parent = goals.published("Customers stay");
        var child = goals.published("Calls are short");
        var kpi = goals.caller.post("/api/v1/kpis", """
                {"name": "Visits", "unit": {"kind": "COUNT"}, "direction": "HIGHER", "cadence": "WEEKLY"}""").id();
        goals.caller.send("PUT", parent.header("Location") + "/aims/" + kpi, "{\"way\": \"UP\"}".getBytes());
        goals.caller.post("/api/v1/links", """
                {"child": {"objective": "%s"}, "parent": {"objective": "%s"}, "kind": "SUPPORT"}""".formatted(child.id(), parent.id()));

        var map = goals.caller.get("/api/v1/cycles/" + goals.cycle + "/map").json();

        assertThat(map.path("objectives").findValuesAsString("title"))
                .containsExactly("Customers stay", "Calls are short");
        assertThat(map.path("kpis").findValuesAsString("name")).containsExactly("Visits");
        assertThat(map.path("edges").findValuesAsString("kind")).containsExactly("SUPPORT", "AIM");
        assertThat(map.path("edges").findValuesAsString("to")).containsExactly(parent.id(), kpi);
        assertThat(new ApiGoals(goals.database)
                        .caller
                        .get("/api/v1/cycles/" + goals.cycle + "/map")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void objectivesChangePlaces() {
        var first = goals.published("First").id();
        var second = goals.published("Second").id();

        var ordered =
                goals.caller.post("/api/v1/objective-orders", "{\"order\": [\"%s\", \"%s\"]}".formatted(second, first));

        assertThat(ordered.status()).as(ordered.toString()).isEqualTo(204);
        assertThat(goals.caller
                        .post("/api/v1/objective-orders", "{\"order\": [\"%1$s\", \"%1$s\"]}".formatted(first))
                        .status())
                .isIn(409, 422);
    }

    @Test
    void anObjectiveIsCopiedIntoTheNextCycle() {
        var made = goals.published("Posts");
        goals.keyResult(made, "{\"kind\": \"YES_NO\"}");
        var next = goals.cycle("2026-07-01", "2026-09-30");

        var copied = goals.caller.post(made.header("Location") + "/copies", "{\"cycle\": \"%s\"}".formatted(next));

        assertThat(copied.status()).as(copied.toString()).isEqualTo(201);
        assertThat(copied.json().path("publishedAt").isNull()).isTrue();
        assertThat(goals.caller
                        .get(copied.header("Location") + "/key-results")
                        .json()
                        .path("items"))
                .hasSize(1);
    }
}
