package org.waymark.api.closing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.api.Caller;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;

@BothDatabases
class ClosingResourceTest {
    private final World world;
    private final Caller maya;
    private final Caller nora;
    private final Objective stay;
    private final KeyResult roles;

    ClosingResourceTest(TestDatabase database) {
        world = new World(database);
        maya = new Caller(database, world.maya);
        nora = new Caller(database, world.nora);
        stay = world.companyObjective("Make Halden a place people choose to stay");
        roles = world.keyResult(world.maya, stay, "Roles with a published career path");
        world.checkIn(world.maya, roles, 80, 7);
    }

    @Test
    void aCycleIsClosedAsItsPlanSaysAndReopened() {
        maya.put(grade(), "1", """
                {"next": "CARRY", "carry": {"from": "START", "to": 120, "initiatives": true}}""");
        var plan = maya.get(cycle() + "/closing-plan").json();
        assertThat(plan.path("objectives").path(0).path("score").asDouble()).isEqualTo(0.8);

        assertThat(maya.put(cycle() + "/closure", "1", "{\"plan\": \"another\"}")
                        .status())
                .isEqualTo(409);
        var body = "{\"plan\": \"%s\"}".formatted(plan.path("fingerprint").asString());
        var closed = maya.put(cycle() + "/closure", "1", body);
        assertThat(closed.json().path("carried").size()).as(closed.toString()).isEqualTo(1);
        assertThat(maya.put(grade(), "1", "{\"score\": 1, \"reason\": \"late\"}")
                        .status())
                .isEqualTo(409);
        assertThat(maya.put(cycle() + "/closure", "1", body).status()).isEqualTo(409);
        var report = nora.get(cycle() + "/report").json();
        assertThat(report.path("all").path("mean").asDouble()).isEqualTo(0.8);

        var etag = maya.get(cycle()).etag();
        assertThat(maya.delete(cycle() + "/closure", "If-Match", etag).status()).isEqualTo(204);
        assertThat(maya.get(cycle() + "/report").json().path("closedAt").isNull())
                .isTrue();
    }

    @Test
    void gradesAndRetrospectivesAreKept() {
        assertThat(maya.get(grade()).status()).isEqualTo(404);
        assertThat(maya.put(grade(), "1", "{\"score\": 0.5}").status()).isEqualTo(422);
        maya.put(grade(), "1", "{\"score\": 0.5, \"reason\": \"Counted again\", \"next\": \"DROP\"}");
        assertThat(maya.get(grade()).json().path("next").asString()).isEqualTo("DROP");
        assertThat(maya.delete(grade()).status()).isEqualTo(204);

        maya.put(objective() + "/grade", "1", "{\"attainment\": \"DROPPED\"}");
        assertThat(maya.get(objective() + "/grade").json().path("attainment").asString())
                .isEqualTo("DROPPED");
        assertThat(maya.delete(objective() + "/grade").status()).isEqualTo(204);
        var path = objective() + "/retrospective";
        var none = maya.get(path).etag();
        var written = maya.put(path, none, "{\"learned\": \"Begin on Monday.\"}");
        assertThat(maya.put(path, none, "{\"learned\": \"Over it.\"}").status()).isEqualTo(412);
        assertThat(nora.get(objective() + "/retrospective")
                        .json()
                        .path("learned")
                        .asString())
                .isEqualTo("Begin on Monday.");
        maya.put(path, written.etag(), "{}");
        assertThat(maya.put(path, none, "{\"learned\": \"Over it.\"}").status())
                .as("an empty one is a change too")
                .isEqualTo(412);
    }

    @Test
    void othersDoNotGradeAndMembersDoNotClose() {
        assertThat(nora.put(grade(), "1", "{\"score\": 0.5, \"reason\": \"Why not\"}")
                        .status())
                .isEqualTo(403);
        assertThat(nora.put(cycle() + "/closure", "1", "{\"plan\": \"x\"}").status())
                .isEqualTo(403);
        assertThat(nora.put(cycle() + "/retrospective", "\"0\"", "{}").status()).isEqualTo(403);
    }

    @Test
    void theLimitsOfACloseAreASetting() {
        var rules = "/api/v1/closing-rules";
        var first = maya.get(rules);
        assertThat(first.json().path("success").asInt()).isEqualTo(70);

        var changed = maya.put(rules, first.etag(), """
                {"success": 60, "expected": 90, "partly": 40, "graceDays": 7}""");
        assertThat(changed.json().path("graceDays").asInt())
                .as(changed.toString())
                .isEqualTo(7);
        assertThat(maya.put(rules, changed.etag(), """
                {"success": 30, "expected": 90, "partly": 40, "graceDays": 7}""").status()).isEqualTo(422);
        assertThat(nora.put(rules, changed.etag(), """
                {"success": 60, "expected": 90, "partly": 40, "graceDays": 7}""").status()).isEqualTo(403);
    }

    private String cycle() {
        return "/api/v1/cycles/" + world.quarter.id().value();
    }

    private String objective() {
        return "/api/v1/objectives/" + stay.id().value();
    }

    private String grade() {
        return "/api/v1/key-results/" + roles.id().value() + "/grade";
    }
}
