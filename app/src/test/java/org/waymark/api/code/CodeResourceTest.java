package org.waymark.api.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

@BothDatabases
class CodeResourceTest {
    private static final String TEAM = """
            {"files": [{"name": "a.yaml", "text": "waymark: 1\\nteams: [{key: people, name: People}]"}]%s}""";

    private final TestDatabase database;
    private final BareWorkspace workspace;
    private final Caller admin;

    CodeResourceTest(TestDatabase database) {
        this.database = database;
        workspace = new BareWorkspace(database);
        admin = new Caller(database, workspace.person(Role.ADMIN));
    }

    private static String with(String more) {
        return TEAM.formatted(more);
    }

    @Test
    void aPlanIsShownThenDoneThenEmpty() {
        var plan = admin.post("/api/v1/code/plans", with("")).json();
        var fingerprint = plan.path("fingerprint").asString();

        assertThat(plan.path("counts").path("added").asInt()).isEqualTo(1);
        assertThat(plan.path("changes").path(0).path("differences").path(0).toString())
                .isEqualTo("{\"field\":\"name\",\"before\":null,\"after\":\"People\"}");
        var body = with(", \"fingerprint\": \"%s\"".formatted(fingerprint));
        assertThat(admin.post("/api/v1/code/applications", body).status()).isEqualTo(200);
        assertThat(admin.post("/api/v1/code/applications", body).status()).isEqualTo(409);
        assertThat(admin.post("/api/v1/code/plans", with(""))
                        .json()
                        .path("changes")
                        .size())
                .isZero();
        assertThat(admin.get("/api/v1/code")
                        .json()
                        .path("files")
                        .path(0)
                        .path("text")
                        .asString())
                .isEqualTo("waymark: 1\n\nteams:\n  - key: people\n    name: People\n");
        assertThat(admin.get("/api/v1/code?only=kpis&parted=true")
                        .json()
                        .path("files")
                        .size())
                .isZero();
        assertThat(admin.get("/api/v1/code?only=goals").fields()).containsExactly("only");
        assertThat(admin.get("/api/v1/code?cycle=nonsense").fields()).containsExactly("cycle");
        assertThat(admin.post("/api/v1/code/renewals", with(""))
                        .json()
                        .path("files")
                        .path(0)
                        .path("text")
                        .asString())
                .isEqualTo("waymark: 1\nteams: [{key: people, name: People}]");
    }

    @Test
    void aFaultSaysWhereAndWhatHelps() {
        var broken = with("").replace("name: People", "nome: People");

        var fault =
                admin.post("/api/v1/code/plans", broken).json().path("faults").path(1);

        assertThat(fault.path("line").asInt()).isEqualTo(2);
        assertThat(fault.path("column").asInt()).isEqualTo(23);
        assertThat(fault.path("rule").asString()).isEqualTo("code.field");
        assertThat(fault.path("message").asString()).contains("name, purpose, parent");
        var refused = admin.post("/api/v1/code/applications", broken.replaceFirst("}$", ", \"fingerprint\": \"\"}"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fields()).contains("a.yaml:2:23 teams.people.nome");
    }

    @Test
    void aTokenThatOnlyReadsComparesAndExports() {
        var reader = new Caller(database, workspace.person(Role.ADMIN), Scope.READ);

        assertThat(reader.post("/api/v1/code/comparisons", with(""))
                        .json()
                        .path("counts")
                        .path("added")
                        .asInt())
                .isEqualTo(1);
        assertThat(reader.get("/api/v1/code").status()).isEqualTo(200);
        assertThat(reader.post("/api/v1/code/plans", with("")).status()).isEqualTo(403);
    }

    @Test
    void editorsGetTheSchema() {
        var schema = admin.get("/api/v1/goals.schema.json");

        assertThat(schema.header("Content-Type")).startsWith("application/schema+json");
        assertThat(schema.json()
                        .path("properties")
                        .path("objectives")
                        .path("items")
                        .path("$ref")
                        .asString())
                .isEqualTo("#/$defs/objective");
    }
}
