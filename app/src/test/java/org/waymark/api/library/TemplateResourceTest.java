package org.waymark.api.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.api.Caller;

@BothDatabases
class TemplateResourceTest {
    private static final String TEMPLATES = "/api/v1/templates";
    private static final String HIRE = TEMPLATES + "/objective-win-good-people-without-letting-them-wait";

    private final World world;
    private final Caller maya;
    private final Caller petra;
    private final TestDatabase database;

    TemplateResourceTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
        maya = new Caller(database, world.maya);
        petra = new Caller(database, world.petra);
    }

    @Test
    void templatesAreListedInParts() {
        var first = petra.get(TEMPLATES + "?kind=KPI&shelf=PEOPLE&limit=10").json();
        var second = petra.get(first.at("/next").asString()).json();

        assertThat(first.at("/items").size() + second.at("/items").size()).isEqualTo(12);
        assertThat(first.at("/items/0/name").asString()).isEqualTo("Voluntary turnover");
        assertThat(first.at("/items/0/kpi/guards/0").asString()).isEqualTo("Labour cost share");
        assertThat(petra.get(TEMPLATES + "?q=volntary")
                        .json()
                        .at("/items/0/key")
                        .asString())
                .isEqualTo("kpi-voluntary-turnover");
        assertThat(petra.get(HIRE).json().at("/objective/keyResults/0/needs").toString())
                .isEqualTo("[\"from\",\"to\"]");
        assertThat(petra.get(TEMPLATES + "/kpi-nothing").status()).isEqualTo(404);
    }

    @Test
    void aKpiAndItsPairAreDefined() {
        var reply = maya.post(TEMPLATES + "/kpi-voluntary-turnover/kpis", "{\"level\": \"COMPANY\", \"pair\": true}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().at("/kpis").size()).isEqualTo(2);
        assertThat(maya.get(reply.header("Location")).json().at("/what").asString())
                .contains("resigned");
        assertThat(petra.post(TEMPLATES + "/kpi-voluntary-turnover/kpis", "{}").status())
                .isEqualTo(403);
        assertThat(maya.post(HIRE + "/kpis", "{}").status()).isEqualTo(404);
    }

    @Test
    void anObjectiveIsDraftedWithWhatIsFilledIn() {
        var reply = draft("{\"keyResult\": 1, \"from\": 50, \"to\": 30}, {\"keyResult\": 2, \"percent\": 10}");
        var open = draft("{\"keyResult\": 1}");
        var beyond = draft("{\"keyResult\": 9}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(maya.get(reply.header("Location")).json().at("/title").asString())
                .isEqualTo("Win good people without letting them wait");
        assertThat(open.status()).isEqualTo(422);
        assertThat(open.fields()).containsExactly("from", "to");
        assertThat(beyond.status()).isEqualTo(422);
    }

    @Test
    void aTemplateOfOnesOwnIsMadeRenamedAndArchived() {
        var made = maya.post("/api/v1/kpis/" + world.kpi("Scrap rate").id().value() + "/templates", "");
        var path = made.header("Location");

        var renamed = maya.put(path + "/words", made.etag(), "{\"name\": \"Scrap\", \"why\": \"It costs.\"}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(renamed.json().at("/template/name").asString()).isEqualTo("Scrap");
        assertThat(maya.put(path + "/words", made.etag(), "{\"name\": \"Old\", \"why\": \"\"}")
                        .status())
                .isEqualTo(412);
        assertThat(petra.get(path).json().at("/name").asString()).isEqualTo("Scrap");
        assertThat(petra.put(path + "/archival", made.etag(), "").status()).isEqualTo(403);
        assertThat(new Caller(database, new World(database).maya).get(path).status())
                .isEqualTo(404);
    }

    private Caller.Reply draft(String keyResults) {
        return maya.post(
                HIRE + "/objectives",
                "{\"cycle\": \"%s\", \"keyResults\": [%s]}"
                        .formatted(world.quarter.id().value(), keyResults));
    }
}
