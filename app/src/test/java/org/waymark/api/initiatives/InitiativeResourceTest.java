package org.waymark.api.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.api.Caller;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objectives;
import org.waymark.people.Audience;

@BothDatabases
class InitiativeResourceTest {
    private final World world;
    private final Caller nora;
    private final Caller petra;
    private final KeyResult roles;

    InitiativeResourceTest(TestDatabase database) {
        world = new World(database);
        nora = new Caller(database, world.nora);
        petra = new Caller(database, world.petra);
        roles = world.keyResult(world.nora, world.teamObjective("Make Halden a place people choose to stay"), "Roles");
    }

    @Test
    void anInitiativeIsStartedMovedAndListed() {
        var made = start("Pay bands published");

        var moved = nora.send("PUT", path(made) + "/status", "{\"status\": \"DONE\"}".getBytes());

        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        assertThat(moved.json().path("progress").asDouble()).isEqualTo(1);
        assertThat(moved.json().path("finishedOn").asString()).isEqualTo("2026-05-19");
        var listed = petra.get("/api/v1/initiatives?keyResult=" + roles.id().value())
                .json()
                .path("items");
        assertThat(listed.path(0).path("title").asString()).isEqualTo("Pay bands published");
        assertThat(petra.get("/api/v1/initiatives?status=PLANNED")
                        .json()
                        .path("items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void tasksAreKeptAndTicked() {
        var made = start("Pay bands published");
        var task = nora.post(path(made) + "/tasks", "{\"title\": \"Draft the bands\", \"due\": \"2026-05-29\"}");

        nora.send("PUT", task.header("Location") + "/completion", null);

        assertThat(nora.get(path(made)).json().path("progress").asDouble()).isEqualTo(1);
        assertThat(nora.delete(task.header("Location")).status()).isEqualTo(204);
        assertThat(nora.get(path(made) + "/tasks").json().path("items").isEmpty())
                .isTrue();
    }

    @Test
    void tiesAreMadeAndUndone() {
        var made = start("Pay bands published");
        var first = start("Compare with the market");

        var waits = nora.send("PUT", path(made) + "/dependencies/" + first.id(), "{\"lagDays\": 3}".getBytes());
        assertThat(waits.status()).as(waits.toString()).isEqualTo(204);
        var ring = nora.send("PUT", path(first) + "/dependencies/" + made.id(), "{}".getBytes());
        assertThat(ring.status()).isEqualTo(409);
        assertThat(nora.get(path(made) + "/dependencies")
                        .json()
                        .path("items")
                        .path(0)
                        .path("lagDays")
                        .asInt())
                .isEqualTo(3);
        var link = path(made) + "/key-results/" + roles.id().value();
        assertThat(nora.delete(link).status()).isEqualTo(204);
        assertThat(nora.delete(link).status()).isEqualTo(404);
        assertThat(nora.send("PUT", link, null).status()).isEqualTo(204);
    }

    @Test
    void whatIsWrongOrNotTheirsIsRefused() {
        var made = start("Pay bands published");

        assertThat(nora.send(
                                "PUT",
                                path(made) + "/schedule",
                                "{\"start\": \"2026-05-02\", \"due\": \"2026-05-01\"}".getBytes())
                        .status())
                .isEqualTo(422);
        assertThat(petra.send("PUT", path(made) + "/progress", "{\"progress\": 0.5}".getBytes())
                        .status())
                .isEqualTo(403);
        assertThat(nora.put(path(made), "\"7\"", "{\"title\": \"Other\"}").status())
                .isEqualTo(412);
        assertThat(nora.send("PUT", "/api/v1/key-results/" + roles.id().value() + "/following", null)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatServesOnlyWhatOneMayNotSeeIsNotThere() {
        var made = start("Pay bands published");
        world.database.get(Objectives.class).share(world.nora, roles.objective(), new Audience(Set.of(), Set.of()));

        assertThat(petra.get(path(made)).status()).isEqualTo(404);
        assertThat(petra.get(path(made) + "/tasks").status()).isEqualTo(404);
        assertThat(petra.get(path(made) + "/key-results").status()).isEqualTo(404);
        assertThat(petra.get("/api/v1/initiatives").json().path("items").isEmpty())
                .isTrue();
        assertThat(petra.get("/api/v1/history?about=" + made.id())
                        .json()
                        .path("items")
                        .isEmpty())
                .isTrue();
    }

    private Caller.Reply start(String title) {
        var made = nora.post(
                "/api/v1/initiatives",
                "{\"title\": \"%s\", \"keyResults\": [\"%s\"]}"
                        .formatted(title, roles.id().value()));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made;
    }

    private static String path(Caller.Reply made) {
        return made.header("Location");
    }
}
