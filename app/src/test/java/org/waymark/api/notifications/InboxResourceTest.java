package org.waymark.api.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.api.Caller;
import org.waymark.notifications.Reason;
import org.waymark.people.Holder;
import org.waymark.people.Level;

@BothDatabases
class InboxResourceTest {
    private final TestDatabase database;
    private final World world;
    private final Caller nora;

    InboxResourceTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
        nora = new Caller(database, world.nora);
    }

    @Test
    void anInboxIsReadPartByPartAndMarked() {
        for (var title : new String[] {"One", "Two", "Three"}) {
            world.objective(world.maya, title, new Holder(Level.COMPANY, world.nora.person(), null));
        }

        var first = nora.get("/api/v1/inbox?limit=2");
        var rest = nora.get(first.json().path("next").asString());
        var id = rest.json().path("items").path(0).path("id").asString();

        assertThat(first.json().path("items")).as(first.toString()).hasSize(2);
        assertThat(rest.json().path("items")).as(rest.toString()).hasSize(1);
        assertThat(rest.json().path("items").path(0).path("says").asString()).isEqualTo("assigned.objective");
        assertThat(nora.send("PUT", "/api/v1/inbox/" + id + "/reading", null).status())
                .isEqualTo(204);
        assertThat(nora.get("/api/v1/inbox?unread=true").json().path("items")).hasSize(2);
        assertThat(nora.delete("/api/v1/inbox/" + id + "/reading").status()).isEqualTo(204);
        assertThat(nora.send("PUT", "/api/v1/inbox/reading", null).status()).isEqualTo(204);
        assertThat(nora.get("/api/v1/inbox?unread=true").json().path("items")).isEmpty();
        assertThat(new Caller(database, world.maya).get("/api/v1/inbox/" + id).status())
                .isEqualTo(404);
        assertThat(nora.get("/api/v1/inbox?cursor=nonsense").status()).isEqualTo(400);
    }

    @Test
    void onesPreferencesAreSetWhole() {
        var set = nora.put("/api/v1/me/notifications", "*", """
                {"remindAt": "08:15", "remindOn": ["TUESDAY"], "ways": [{"reason": "MOVED", "way": "NONE"}]}""");

        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        var now = nora.get("/api/v1/me/notifications").json();
        assertThat(now.path("remindAt").asString()).isEqualTo("08:15");
        assertThat(now.path("quietFrom").isNull()).isTrue();
        assertThat(now.path("ways")).hasSameSizeAs(Reason.values());
        var refused = nora.put("/api/v1/me/notifications", "*", """
                {"remindAt": "noon", "remindOn": [], "ways": [{"reason": "MOVED", "way": "PRODUCT"}]}""");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors")).hasSize(2);
    }

    @Test
    void onlyAdminsConnectRoomsAndNobodySeesTheirAddress() {
        var sent = """
                {"service": "TEAMS", "name": "Goals", "address": "https://example.com/hooks/topsecret", "signals": true, "cycles": false, "digest": true}""";
        var maya = new Caller(database, world.maya);

        var made = maya.post("/api/v1/channels", sent);

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.json().path("address").asString()).isEqualTo("example.com/…cret");
        assertThat(maya.get("/api/v1/channels").json().path("items")).hasSize(1);
        assertThat(nora.get("/api/v1/channels").status()).isEqualTo(403);
        assertThat(nora.post("/api/v1/channels", sent).status()).isEqualTo(403);
        var id = made.json().path("id").asString();
        var edit = """
                {"service": "TEAMS", "name": "Numbers", "signals": true, "cycles": true, "digest": false}""";
        var edited = maya.put("/api/v1/channels/" + id, made.etag(), edit);
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        assertThat(edited.json().path("name").asString()).isEqualTo("Numbers");
        assertThat(edited.json().path("address").asString()).isEqualTo("example.com/…cret");
        assertThat(maya.put("/api/v1/channels/" + id, made.etag(), edit).status())
                .isEqualTo(412);
        assertThat(nora.put("/api/v1/channels/" + id, edited.etag(), edit).status())
                .isEqualTo(403);
        assertThat(maya.delete("/api/v1/channels/" + id).status()).isEqualTo(204);
        assertThat(maya.get("/api/v1/channels/" + id).status()).isEqualTo(404);
    }
}
