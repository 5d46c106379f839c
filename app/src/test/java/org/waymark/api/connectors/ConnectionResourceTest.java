package org.waymark.api.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.api.Caller;
import org.waymark.platform.Scope;

@BothDatabases
class ConnectionResourceTest {
    private static final String PATH = "/api/v1/connections";
    private static final String FILES = """
            {"name": "Files", "kind": "TABLE_IN_FOLDER", "settings": [{"name": "files", "value": "*.nothing"}],
             "mapping": {"shape": "EACH_ROW", "kpiColumn": "kpi", "valueColumn": "value"},
             "schedule": {"rhythm": "WEEKLY", "day": "MONDAY", "at": "06:00"}}""";

    private final TestDatabase database;
    private final World world;
    private final Caller maya;

    ConnectionResourceTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
        maya = new Caller(database, world.maya);
    }

    @Test
    void aConnectionIsMadeChangedRunAndRemoved() {
        var made = maya.post(PATH, FILES);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        var path = PATH + "/" + made.id();
        assertThat(made.json().path("schedule").path("day").asString()).isEqualTo("MONDAY");

        assertThat(maya.put(path, made.etag(), FILES.replace("Files", "Sheets"))
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo("Sheets");
        assertThat(maya.put(path, made.etag(), FILES).status()).isEqualTo(412);

        var run = maya.post(path + "/runs", "{}");
        assertThat(run.status()).isEqualTo(201);
        assertThat(maya.post(path + "/runs", "{}").status()).isEqualTo(409);
        var stopped = maya.post(path + "/runs/" + run.id() + "/cancellation", "{}");
        assertThat(stopped.json().path("ended").asString()).isEqualTo("STOPPED");
        assertThat(maya.get(path + "/runs").json().path("items").size()).isEqualTo(1);
        assertThat(maya.post(path + "/runs", "{\"to\": \"2026-03-31\"}").fields())
                .containsExactly("from");

        assertThat(maya.post(path + "/trials", "{}").json().path("trouble").asString())
                .contains("not there");
        assertThat(maya.send("PUT", path + "/pause", null)
                        .json()
                        .path("pausedAt")
                        .asString())
                .isNotEmpty();
        assertThat(maya.delete(path + "/pause").json().path("pausedAt").isNull())
                .isTrue();
        assertThat(maya.delete(path).status()).isEqualTo(204);
        assertThat(maya.get(path).status()).isEqualTo(404);
        assertThat(maya.get(PATH).json().path("items")).isEmpty();

        assertThat(maya.post(path + "/restoration", "").json().path("name").asString())
                .isEqualTo("Sheets");
        assertThat(maya.get(path + "/runs").json().path("items").size()).isEqualTo(1);
    }

    @Test
    void aFileIsBroughtThatTheConnectionReads() {
        var path = PATH + "/"
                + maya.post(PATH, FILES.replace("nothing", "brought")).id();
        var rows = "kpi,day,value\nTurnover,2026-03-31,18\n";

        var brought = maya.post(path + "/files?name=march.brought", rows);

        assertThat(brought.json().path("name").asString()).isEqualTo("march.brought");
        assertThat(maya.post(path + "/trials", "{}").toString()).contains("2026-03-31");
        for (var name : new String[] {"march.csv", "..%2F..%2Fmarch.csv", ".brought", "%00.brought", ""}) {
            assertThat(maya.post(path + "/files?name=" + name, rows).status())
                    .as(name)
                    .isBetween(400, 422);
        }
        assertThat(maya.post(path + "/files?name=..%2Fapril.brought", rows)
                        .json()
                        .path("name")
                        .asString())
                .as("a path before it is left out")
                .isEqualTo("april.brought");
    }

    @Test
    void secretsGoInAndNeverComeOut() {
        var made = maya.post(PATH, """
            {"name": "Warehouse", "kind": "SQL", "schedule": {"rhythm": "NEVER"},
             "settings": [{"name": "engine", "value": "postgresql"}, {"name": "host", "value": "db.example.org"},
                          {"name": "database", "value": "x"}, {"name": "query", "value": "select 1"}],
             "secrets": [{"name": "password", "value": "verysecret"}]}""");

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.json().path("secrets").get(0).asString()).isEqualTo("password");
        assertThat(made.toString() + maya.get(PATH) + maya.get("/api/v1/facts")).doesNotContain("verysecret");
    }

    @Test
    void whatIsWrongIsSaidAboutItsField() {
        var refused = maya.post(PATH, """
            {"name": "", "kind": "SQL", "schedule": {"rhythm": "MINUTES", "every": 1},
             "settings": [{"name": "engine", "value": "oracle"}, {"name": "query", "value": "delete from t"},
                          {"name": "nonsense", "value": "x"}]}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fields())
                .contains(
                        "name",
                        "settings.engine",
                        "settings.host",
                        "settings.database",
                        "settings.query",
                        "settings.nonsense",
                        "schedule.every");
    }

    @Test
    void othersMayNot() {
        var path = PATH + "/" + maya.post(PATH, FILES).id();

        assertThat(new Caller(database, world.nora).get(path).status()).isEqualTo(403);
        assertThat(new Caller(database, world.nora).post(path + "/runs", "{}").status())
                .isEqualTo(403);
        assertThat(new Caller(database, world.maya, Scope.REPORT)
                        .post(path + "/trials", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(new Caller(database, new World(database).maya).get(path).status())
                .isEqualTo(404);
    }
}
