package org.waymark.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.platform.schema.Tables.FACT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.api.Caller.Reply;
import org.waymark.insights.Analysed;
import org.waymark.platform.Role;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every field of every body, one after the other, holds something absurd: it is refused in words, and nothing is half saved. */
@BothDatabases
class EachFieldTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String UUIDS = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

    /** As they stand in the body. */
    private static final List<String> ABSURD = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "-1e400",
            "NaN",
            "1e19",
            "99999999999999999999",
            "\"\"",
            "\"x\"",
            "\"2026-02-30\"",
            "\"9999-12-31\"",
            "\"0000-00-00\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"=1+1\"",
            "\"" + "x".repeat(70_000) + "\"",
            "\"" + "🚲".repeat(3_000) + "\"",
            "[]",
            "{}",
            "[[[[[]]]]]",
            "\"00000000-0000-7000-8000-000000000000\"");

    private final TestDatabase database;
    private final BareWorkspace workspace;
    private final Caller caller;
    private final Map<String, String> mine;
    private final Map<String, String> foreign;
    private final List<String> wrong = new ArrayList<>();

    EachFieldTest(TestDatabase database) {
        this.database = database;
        workspace = new BareWorkspace(database);
        var admin = workspace.person(Role.OWNER);
        caller = new Caller(database, admin);
        mine = things(caller, workspace, admin.person().toString());
        var other = new BareWorkspace(database);
        var stranger = other.person(Role.OWNER);
        foreign =
                things(new Caller(database, stranger), other, stranger.person().toString());
    }

    /** A request that is good as it stands. @param version whose ETag it needs; empty for none */
    private record Good(String method, String path, String version, String body) {}

    @Test
    void whatIsAbsurdIsRefusedInWordsAndChangesNothing() {
        goods().forEach(good -> {
            var asItStands = send(good, good.body());
            assertThat(asItStands.status()).as(good + " " + asItStands).isBetween(200, 299);
            var body = JSON.readTree(good.body());
            pointers(body, JsonPointer.empty()).forEach(place -> tryAt(good, body, place));
        });

        assertThat(wrong).isEmpty();
    }

    private void tryAt(Good good, JsonNode body, JsonPointer place) {
        var raws = new ArrayList<>(ABSURD);
        var isReference = body.at(place).asString("").matches(UUIDS);
        if (isReference) foreign.values().forEach(id -> raws.add("\"" + id + "\""));
        for (var raw : raws) {
            var before = facts();
            var reply = send(good, with(body, place, raw));
            var isForeign = isReference && raw.matches("\"" + UUIDS + "\"");
            if (reply.status() >= 500 || (isForeign && reply.status() < 400)) {
                note(good, place, raw, reply, "is not refused");
            } else if (reply.status() >= 400) {
                if (facts() != before) note(good, place, raw, reply, "is half saved");
                if (!isWorded(reply)) note(good, place, raw, reply, "is refused without words");
            }
        }
    }

    private static boolean isWorded(Reply reply) {
        var detail = reply.json().path("detail").asString("");
        var messages = reply.json()
                .path("errors")
                .valueStream()
                .map(one -> one.path("message").asString(""));
        return detail.length() > 10
                && messages.allMatch(message -> message.length() > 10 && !message.startsWith("no."));
    }

    private void note(Good good, JsonPointer place, String raw, Reply reply, String what) {
        var short80 = raw.length() > 60 ? raw.substring(0, 60) + "…" : raw;
        wrong.add("%s %s%s = %s %s: %s".formatted(good.method(), good.path(), place, short80, what, reply));
    }

    private Reply send(Good good, String body) {
        var bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        if (good.version().isEmpty()) return caller.send(good.method(), good.path(), bytes);
        var etag = caller.get(good.version()).etag();
        return caller.send(good.method(), good.path(), bytes, "If-Match", etag);
    }

    private int facts() {
        return database.get(DSLContext.class).fetchCount(FACT, FACT.WORKSPACE_ID.eq(workspace.id));
    }

    /** The places of all values in a body, the outermost left out. */
    private static List<JsonPointer> pointers(JsonNode node, JsonPointer at) {
        var all = new ArrayList<JsonPointer>();
        if (!at.matches()) all.add(at);
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> all.addAll(pointers(object.get(name), at.appendProperty(name))));
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) all.addAll(pointers(array.get(i), at.appendIndex(i)));
        }
        return all;
    }

    private static String with(JsonNode body, JsonPointer place, String raw) {
        var copy = body.deepCopy();
        var mark = "@here@";
        if (copy.at(place.head()) instanceof ObjectNode object)
            object.put(place.last().getMatchingProperty(), mark);
        if (copy.at(place.head()) instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), JSON.getNodeFactory().stringNode(mark));
        }
        return JSON.writeValueAsString(copy).replace("\"" + mark + "\"", raw);
    }

    private Map<String, String> things(Caller caller, BareWorkspace workspace, String person) {
        var cycle = caller.post("/api/v1/cycles", """
                {"rhythm": "QUARTER", "start": "2026-04-01", "end": "2026-06-30"}""").id();
        var objective = caller.post("/api/v1/objectives", """
                {"title": "Stay", "cycle": "%s", "published": true}""".formatted(cycle)).id();
        var second = caller.post("/api/v1/objectives", """
                {"title": "Grow", "cycle": "%s", "published": true}""".formatted(cycle)).id();
        var keyResult = caller.post("/api/v1/objectives/" + objective + "/key-results", """
                {"title": "Churn", "target": {"kind": "REACH", "from": 5, "to": 3}}""")
                .id();
        var kpi = caller.post("/api/v1/kpis", """
                {"name": "Visits", "unit": {"kind": "COUNT"}, "direction": "HIGHER", "cadence": "WEEKLY"}""").id();
        var input = caller.post("/api/v1/kpis", """
                {"name": "Posters", "unit": {"kind": "COUNT"}, "direction": "HIGHER", "cadence": "WEEKLY"}""").id();
        return Map.of(
                "cycle",
                cycle,
                "input",
                input,
                "objective",
                objective,
                "second",
                second,
                "keyResult",
                keyResult,
                "kpi",
                kpi,
                "signal",
                Analysed.signal(database, workspace.id, UUID.fromString(kpi)).toString(),
                "team",
                workspace.team("Sales").toString(),
                "person",
                person);
    }

    private List<Good> goods() {
        var objective = "/api/v1/objectives/" + mine.get("objective");
        var keyResult = "/api/v1/key-results/" + mine.get("keyResult");
        var kpi = "/api/v1/kpis/" + mine.get("kpi");
        var signal = "/api/v1/signals/" + mine.get("signal");
        var goods = new ArrayList<>(List.of(
                new Good("POST", "/api/v1/objectives", "", filled("""
                        {"title": "Stay", "cycle": "{cycle}", "problem": "p", "description": "d", "level": "TEAM",
                         "owner": "{person}", "team": "{team}", "kind": "COMMITTED", "countsChildren": true,
                         "tags": ["care"], "published": true}""")),
                new Good("PUT", objective, objective, filled("""
                        {"title": "Stay", "cycle": "{cycle}", "published": true}""")),
                new Good("POST", objective + "/copies", "", filled("""
                        {"cycle": "{cycle}", "keyResults": ["{keyResult}"]}""")),
                new Good("PUT", objective + "/audience", objective, filled("""
                        {"restricted": true, "persons": ["{person}"], "teams": ["{team}"]}""")),
                new Good("PUT", objective + "/override", objective, "{\"progress\": 0.4, \"reason\": \"late\"}"),
                new Good("PUT", objective + "/word", objective, "{\"status\": \"AT_RISK\", \"note\": \"ill\"}"),
                new Good("PUT", objective + "/aims/" + mine.get("kpi"), "", """
                        {"way": "UP", "size": 20, "delayDays": 30, "comparison": null}"""),
                new Good("POST", "/api/v1/links", "", filled("""
                        {"child": {"objective": "{objective}"}, "parent": {"objective": "{second}"},
                         "kind": "CONTRIBUTE", "weight": 1}""")),
                new Good(
                        "POST", "/api/v1/objective-orders", "", filled("{\"order\": [\"{objective}\", \"{second}\"]}")),
                new Good("POST", keyResult + "/check-ins", "", """
                        {"value": 4, "confidence": 7, "day": "2026-05-10", "changed": "c", "blockers": "b",
                         "nextSteps": "n"}"""),
                new Good("POST", "/api/v1/kpis", "", filled("""
                        {"name": "Visits", "what": "w", "why": "y", "how": "h", "review": "r", "level": "TEAM",
                         "owner": "{person}", "team": "{team}", "measurer": "{person}", "category": "Web",
                         "indicator": "LEAD", "unit": {"kind": "COUNT", "symbol": "visits", "decimals": 1},
                         "direction": "HIGHER", "aggregation": "SUM", "cadence": "WEEKLY", "dueDays": 3,
                         "nearPercent": 10}""")),
                new Good("PUT", kpi + "/targets", kpi, "{\"targets\": [{\"fromDay\": \"2026-01-01\", \"low\": 10}]}"),
                new Good("PUT", kpi + "/formula", kpi + "/formula", filled("""
                        {"formula": "kpi(\\"{input}\\") * 2"}""")),
                new Good("PUT", signal + "/explanation", "", "{\"reason\": \"A merger\"}"),
                new Good("PUT", signal + "/mute", "", "{\"until\": \"2026-06-30\"}"),
                new Good("POST", kpi + "/suggestion/acceptance", "", filled("""
                        {"objective": {"title": "Stay", "cycle": "{cycle}"}, "aim": {"way": "UP", "size": 2},
                         "keyResults": [{"title": "Visits", "target": {"kind": "YES_NO"}}], "signal": "{signal}"}""")),
                new Good("POST", kpi + "/measurements", "", "{\"values\": [{\"day\": \"2026-05-03\", \"value\": 1}]}"),
                new Good("POST", "/api/v1/measurement-batches", "", filled("""
                        {"values": [{"kpi": "{kpi}", "day": "2026-05-10", "value": 1, "note": "n"}]}""")),
                new Good("POST", "/api/v1/cycles", "", """
                        {"name": "Sprint", "rhythm": "CUSTOM", "start": "2027-01-04", "end": "2027-01-17"}"""),
                new Good("POST", "/api/v1/teams", "", filled("""
                        {"name": "North", "purpose": "p", "parent": "{team}"}""")),
                new Good(
                        "PUT",
                        "/api/v1/teams/{team}/members/{person}"
                                .replace("{team}", mine.get("team"))
                                .replace("{person}", mine.get("person")),
                        "",
                        "{\"lead\": true}"),
                new Good("PUT", "/api/v1/me", "/api/v1/me", """
                        {"name": "Ada", "jobTitle": "j", "theme": "DARK", "singleKeys": true}"""),
                new Good("PUT", "/api/v1/workspace", "/api/v1/workspace", """
                        {"name": "Bare", "timeZone": "Europe/Berlin", "fiscalYearStart": 1, "checkInWeekday": 5}"""),
                new Good("PUT", "/api/v1/status-rules", "/api/v1/status-rules", """
                        {"atRiskPoints": 5, "offTrackPoints": 20, "atRiskConfidence": 6, "offTrackConfidence": 3,
                         "lateDays": 2}"""),
                new Good("POST", "/api/v1/saved-views", "", """
                        {"page": "kpis", "name": "Mine", "query": "owner=me", "shared": true}""")));
        targets()
                .forEach(target ->
                        goods.add(new Good("POST", fresh() + "/key-results", "", filled("""
                {"title": "It moves", "description": "d", "owner": "{person}", "target": %s,
                 "curve": {"kind": "STRAIGHT"}, "unit": {"kind": "COUNT", "symbol": "x", "decimals": 2},
                 "start": "2026-04-02", "due": "2026-06-10", "cadence": "WEEKLY", "weight": 2}""".formatted(target)))));
        curves().forEach(curve -> goods.add(new Good("POST", fresh() + "/key-results", "", """
                {"title": "Planned", "target": {"kind": "REACH", "from": 0, "to": 9}, "curve": %s}""".formatted(curve))));
        return goods;
    }

    /** An objective of its own for each kind of target: one has at most fifty key results. */
    private String fresh() {
        return caller.post("/api/v1/objectives", filled("""
                {"title": "Fresh", "cycle": "{cycle}", "published": true}""")).header("Location");
    }

    private static List<String> targets() {
        return List.of(
                "{\"kind\": \"REACH\", \"from\": 5, \"to\": 3}",
                "{\"kind\": \"HOLD\", \"low\": 1, \"high\": 3, \"every\": \"WEEKLY\"}",
                "{\"kind\": \"RATE\", \"times\": 4, \"per\": \"WEEKLY\", \"by\": \"SUM\", \"limit\": \"AT_LEAST\"}",
                "{\"kind\": \"RELATIVE\", \"percent\": 20, \"baseline\": 50}",
                "{\"kind\": \"MILESTONES\", \"milestones\": [{\"title\": \"a\", \"weight\": 1, \"due\": \"2026-05-01\"}]}",
                "{\"kind\": \"ZONES\", \"commit\": \"a\", \"target\": \"b\", \"stretch\": \"c\"}",
                "{\"kind\": \"SCALE\", \"base\": 0, \"commit\": 1, \"target\": 2, \"stretch\": 3}",
                "{\"kind\": \"YES_NO\"}");
    }

    private static List<String> curves() {
        return List.of(
                "{\"kind\": \"S_CURVE\"}",
                "{\"kind\": \"STEPS\", \"checkpoints\": [{\"day\": \"2026-05-01\", \"share\": 0.5}]}",
                "{\"kind\": \"SEASONAL\", \"weights\": [1, 2, 3]}");
    }

    private String filled(String body) {
        var filled = body;
        for (var thing : mine.entrySet()) filled = filled.replace("{" + thing.getKey() + "}", thing.getValue());
        return filled;
    }
}
