package org.waymark.api.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.insights.schema.Tables.KEY_RESULT_OUTLOOK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.insights.Analysed;
import org.waymark.insights.Fan;
import org.waymark.insights.KeyResultOutlook;
import org.waymark.objectives.KeyResult;
import org.waymark.platform.Json;
import org.waymark.platform.Role;
import tools.jackson.databind.JsonNode;

@BothDatabases
class OutlookResourceTest {
    private final ApiReadings read;
    private final String objective;
    private final String keyResult;

    OutlookResourceTest(TestDatabase database) {
        read = new ApiReadings(database);
        objective = read.objective("People stay");
        keyResult = read.admin.post(objective + "/key-results", """
                {"title": "Engagement", "target": {"kind": "REACH", "from": 40, "to": 80}}""").id();
    }

    @Test
    void whatIsNotComputedYetSaysSo() {
        assertThat(outlook().at("/chance").toString()).isEqualTo("{\"kind\":\"PENDING\"}");
        assertThat(outlook().at("/basis").isNull()).isTrue();
    }

    @Test
    void checkInsMakeAChance() {
        var values = List.of(41, 49, 54, 63, 68, 77);
        for (int week = 0; week < values.size(); week++) {
            read.admin.post("/api/v1/key-results/" + keyResult + "/check-ins", """
                    {"value": %d, "day": "%s"}""".formatted(
                            values.get(week), LocalDate.of(2026, 4, 6).plusWeeks(week)));
        }
        Analysed.now(read.database, read.workspace.id, new KeyResult.Id(UUID.fromString(keyResult)));

        assertThat(outlook().at("/chance/kind").asString())
                .as(outlook().toString())
                .isEqualTo("KNOWN");
        assertThat(outlook().at("/chance/rough").asBoolean()).isTrue();
        assertThat(outlook()
                        .at("/fan/steps")
                        .valueStream()
                        .map(step -> step.at("/day").asString()))
                .isSorted();
        assertThat(outlook().at("/pace").asDouble()).isBetween(5.0, 9.0);
        assertThat(outlook().at("/feeling").isNull()).isTrue();
    }

    @Test
    void aChanceStandsBesideWhatTheOwnerFeels() {
        read.admin.post("/api/v1/key-results/" + keyResult + "/check-ins", "{\"value\": 50, \"confidence\": 8}");
        heading(0.4, null);

        assertThat(outlook().at("/chance").toString())
                .isEqualTo("{\"kind\":\"KNOWN\",\"value\":0.4,\"ofTen\":4,\"rough\":false}");
        assertThat(outlook().at("/feeling").toString()).isEqualTo("{\"confidence\":8,\"gap\":4,\"differs\":true}");
        assertThat(outlook().at("/needed").asDouble()).isEqualTo(12);
        assertThat(outlook().at("/pace").asDouble()).isEqualTo(5);
        assertThat(outlook().at("/base/hits").asInt()).isEqualTo(3);
        assertThat(outlook().at("/fan/steps/0/within80/high").asDouble()).isEqualTo(72);
        assertThat(outlook().at("/basis/engine").asInt()).isOne();
    }

    @Test
    void withTooFewValuesItSaysHowManyAreMissing() {
        heading(null, "TOO_FEW");

        assertThat(outlook().at("/chance/kind").asString()).isEqualTo("UNKNOWN");
        assertThat(outlook().at("/chance/why").asString()).isEqualTo("TOO_FEW");
        assertThat(outlook().at("/chance/lack/missing").asInt()).isEqualTo(2);
        assertThat(outlook().at("/feeling").isNull()).isTrue();
        assertThat(outlook().at("/fan").isNull()).isTrue();
    }

    @Test
    void theOutlookOfAnObjectiveOneMayNotSeeIsMissing() {
        heading(0.4, null);
        read.hideObjective(objective);
        var path = "/api/v1/key-results/" + keyResult + "/outlook";
        var stranger = new Caller(read.database, new BareWorkspace(read.database).person(Role.OWNER));

        assertThat(read.admin.get(path).status()).isEqualTo(200);
        assertThat(read.member.get(path).status()).isEqualTo(404);
        assertThat(stranger.get(path).status()).isEqualTo(404);
    }

    private JsonNode outlook() {
        return read.member.get("/api/v1/key-results/" + keyResult + "/outlook").json();
    }

    private void heading(@Nullable Double chance, @Nullable String reason) {
        var step = new Fan.Step(
                LocalDate.of(2026, 6, 30), 70, 1, new Fan.Band(69, 71), new Fan.Band(68, 72), new Fan.Band(66, 74));
        var fan = chance == null ? null : new Fan(List.of(step), List.of("theta"), false);
        read.database
                .get(DSLContext.class)
                .insertInto(KEY_RESULT_OUTLOOK)
                .set(KEY_RESULT_OUTLOOK.WORKSPACE_ID, read.workspace.id)
                .set(KEY_RESULT_OUTLOOK.KEY_RESULT_ID, UUID.fromString(keyResult))
                .set(KEY_RESULT_OUTLOOK.ENGINE, 1L)
                .set(KEY_RESULT_OUTLOOK.INPUTS, "test")
                .set(KEY_RESULT_OUTLOOK.COMPUTED_AT, Instant.parse("2026-05-19T08:00:00Z"))
                .set(KEY_RESULT_OUTLOOK.VERSION, 1L)
                .set(KEY_RESULT_OUTLOOK.CHANCE, chance)
                .set(KEY_RESULT_OUTLOOK.ROUGH, chance == null ? null : false)
                .set(KEY_RESULT_OUTLOOK.REASON, reason)
                .set(KEY_RESULT_OUTLOOK.HAVE, chance == null ? 4L : null)
                .set(KEY_RESULT_OUTLOOK.NEED, chance == null ? 6L : null)
                .set(KEY_RESULT_OUTLOOK.NEEDED, chance == null ? null : 12.0)
                .set(KEY_RESULT_OUTLOOK.PACE, chance == null ? null : 5.0)
                .set(KEY_RESULT_OUTLOOK.BASE_HITS, chance == null ? null : 3L)
                .set(KEY_RESULT_OUTLOOK.BASE_SPANS, chance == null ? null : 8L)
                .set(KEY_RESULT_OUTLOOK.DETAIL, read.database.get(Json.class).write(new KeyResultOutlook.Detail(fan)))
                .execute();
    }
}
