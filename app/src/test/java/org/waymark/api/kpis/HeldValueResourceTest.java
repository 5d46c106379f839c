package org.waymark.api.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.kpis.ValueRules;
import org.waymark.kpis.ValueSettings;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;

@BothDatabases
class HeldValueResourceTest {
    private static final byte[] YES = "{\"approved\": true}".getBytes(StandardCharsets.UTF_8);

    private final TestDatabase database;
    private final BareWorkspace workspace;
    private final Actor ada;
    private final Caller owner;
    private final Caller other;
    private final String kpi;

    HeldValueResourceTest(TestDatabase database) {
        this.database = database;
        workspace = new BareWorkspace(database);
        ada = workspace.person(Role.ADMIN);
        owner = new Caller(database, ada);
        other = new Caller(database, workspace.person(Role.ADMIN));
        kpi = owner.post("/api/v1/kpis", """
                {"name": "Visits", "unit": {"kind": "COUNT"}, "direction": "HIGHER", "cadence": "DAILY"}""").id();
        database.get(ValueSettings.class).change(ada, 0, new ValueRules(false, true));
    }

    @Test
    void whatOneEntersAnotherApproves() {
        var held = enter();

        var approved = owner.send("PUT", "/api/v1/held-values/" + held + "/answer", YES);

        assertThat(approved.json().path("state").asString())
                .as(approved.toString())
                .isEqualTo("APPROVED");
        assertThat(owner.get("/api/v1/kpis/%s/measurements".formatted(kpi))
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(owner.delete("/api/v1/held-values/" + held + "/answer")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("WAITING");
    }

    @Test
    void nobodyApprovesTheirOwnAndStrangersSeeNothing() {
        var held = enter();

        assertThat(other.send("PUT", "/api/v1/held-values/" + held + "/answer", YES)
                        .status())
                .isEqualTo(403);
        assertThat(owner.send(
                                "PUT",
                                "/api/v1/held-values/" + held + "/answer",
                                "{\"approved\": false}".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        var stranger = new Caller(database, new BareWorkspace(database).person(Role.ADMIN));
        assertThat(stranger.get("/api/v1/held-values/" + held).status()).isEqualTo(404);
        assertThat(other.delete("/api/v1/held-values/" + held).status()).isEqualTo(204);
    }

    @Test
    void theRulesAreReadByAllAndChangedByAdmins() {
        var member = new Caller(database, workspace.person(Role.MEMBER));

        assertThat(member.get("/api/v1/value-rules").json().path("approves").asBoolean())
                .isTrue();
        assertThat(member.put("/api/v1/value-rules", "\"1\"", "{\"explainsMisses\": true, \"approves\": false}")
                        .status())
                .isEqualTo(403);
        assertThat(owner.put("/api/v1/value-rules", "\"0\"", "{\"explainsMisses\": true, \"approves\": false}")
                        .status())
                .isEqualTo(412);
        assertThat(owner.put("/api/v1/value-rules", "\"1\"", "{\"explainsMisses\": true, \"approves\": false}")
                        .status())
                .isEqualTo(200);
    }

    private String enter() {
        var outcome = other.post("/api/v1/measurement-batches", """
                {"values": [{"kpi": "%s", "day": "2026-05-03", "value": 12}]}""".formatted(kpi));
        assertThat(outcome.json().path("waiting").asInt())
                .as(outcome.toString())
                .isEqualTo(1);
        return owner.get("/api/v1/held-values")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
    }
}
