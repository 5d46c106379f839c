package org.waymark.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.platform.Role;

/** Everything with a version: whoever was overtaken sees what it is now, and whoever knows it already is not sent it again. */
@BothDatabases
class VersionsApiTest {
    private static final String TURNOVER = """
            {"name": "Employee turnover", "unit": {"kind": "PERCENT"}, "direction": "LOWER", "cadence": "MONTHLY"}""";

    private static final String CYCLE = "{\"rhythm\": \"QUARTER\", \"start\": \"2026-04-01\", \"end\": \"2026-06-30\"}";
    private static final String KEY_RESULT = "{\"title\": \"Live\", \"target\": {\"kind\": \"YES_NO\"}}";
    private static final String TEAM = "{\"name\": \"Support\"}";
    private static final String EVERYBODY = "{\"restricted\": false, \"persons\": [], \"teams\": []}";
    private static final String WORKSPACE = """
            {"name": "Halden", "timeZone": "UTC", "fiscalYearStart": 1, "checkInWeekday": 5}""";
    private static final String STATUS_RULES = """
            {"atRiskPoints": 5, "offTrackPoints": 20, "atRiskConfidence": 6, "offTrackConfidence": 3, "lateDays": 2}""";
    private static final String CLOSING_RULES = """
            {"success": 60, "expected": 90, "partly": 40, "graceDays": 7}""";

    private final Caller caller;

    VersionsApiTest(TestDatabase database) {
        caller = new Caller(database, new BareWorkspace(database).person(Role.OWNER));
    }

    @Test
    void whoeverWasOvertakenIsShownWhatTheThingIsNow() {
        var kpi = caller.post("/api/v1/kpis", TURNOVER);
        var path = kpi.header("Location");
        var changed = caller.put(path, kpi.etag(), TURNOVER.replace("Employee turnover", "Turnover"));

        var stale = caller.put(path, kpi.etag(), TURNOVER.replace("Employee turnover", "People who leave"));

        assertThat(stale.status()).as(stale.toString()).isEqualTo(412);
        assertThat(stale.header("Content-Type")).startsWith("application/problem+json");
        assertThat(stale.json().path("now")).isEqualTo(caller.get(path).json());
        assertThat(stale.json().at("/now/name").asString()).isEqualTo("Turnover");
        assertThat(stale.json().path("detail").asString()).contains("version 2", "version 1", "If-Match");
        assertThat(stale.fields()).containsExactly("If-Match");
        assertThat(stale.json().at("/errors/0/value").asString()).isEqualTo("\"1\"");
        assertThat(stale.etag()).isEqualTo(changed.etag());
        assertThat(caller.put(path, stale.etag(), TURNOVER).status()).isEqualTo(200);
    }

    @Test
    void whoeverWasOvertakenIsToldWhichOfTheFieldsThatWereSentDiffer() {
        var objective = caller.post("/api/v1/cycles", CYCLE).header("Location").replaceFirst(".*/", "");
        var goal = "{\"title\": \"Customers stay\", \"cycle\": \"%s\", \"tags\": [\"churn\"]}".formatted(objective);
        var path = caller.post("/api/v1/objectives", goal).header("Location");
        var etag = caller.get(path).etag();
        caller.put(path, etag, goal.replace("churn", "care"));

        var other = caller.put(path, etag, goal.replace("Customers stay", "People stay"));
        var same = caller.put(path, etag, goal.replace("churn", "care"));

        assertThat(other.status()).as(other.toString()).isEqualTo(412);
        assertThat(other.json()
                        .path("differing")
                        .valueStream()
                        .map(one -> one.path("field").asString()))
                .containsExactlyInAnyOrder("title", "tags");
        assertThat(other.json().at("/differing/0/now"))
                .isEqualTo(caller.get(path).json().path("title"));
        assertThat(same.json().path("differing")).as("sent twice").isEmpty();
    }

    @Test
    void eachThingWithAVersionShowsItselfToWhomeverWasOvertaken() {
        things().forEach((path, change) -> {
            var got = caller.get(path);

            var stale = caller.put(path, "\"999\"", change);

            assertThat(stale.status()).as("%s: %s", path, stale).isEqualTo(412);
            assertThat(stale.json().path("now")).as(path).isEqualTo(got.json());
            assertThat(stale.etag()).as(path).isEqualTo(got.etag());
        });
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() {
        for (var path : things().keySet()) {
            var got = caller.get(path);

            var again = known(path, got.etag());

            assertThat(again.status()).as("%s: %s", path, again).isEqualTo(304);
            assertThat(again.whole().body()).as(path).isEmpty();
            assertThat(again.etag()).as(path).isEqualTo(got.etag());
            assertThat(known(path, "\"999\", W/" + got.etag()).status()).isEqualTo(304);
            assertThat(known(path, "\"999\"").json()).as(path).isEqualTo(got.json());
        }
    }

    @Test
    void whatTheProgramComputesAnewIsSentThoughNobodyChangedTheThing() {
        var path = caller.post("/api/v1/kpis", TURNOVER).header("Location");
        var before = caller.get(path);

        caller.post(path + "/measurements", "{\"values\": [{\"day\": \"2026-05-31\", \"value\": 21}]}");

        var after = known(path, before.etag());
        assertThat(after.status()).as(after.toString()).isEqualTo(200);
        assertThat(after.json().at("/latest/value").asDouble()).isEqualTo(21);
        assertThat(caller.put(path, before.etag(), TURNOVER).status())
                .as("nobody changed what the KPI is")
                .isEqualTo(200);
    }

    private Caller.Reply known(String path, String etag) {
        return caller.send("GET", path, null, "If-None-Match", etag);
    }

    /** Their addresses, each with a change that is good as it stands. */
    private Map<String, String> things() {
        var cycle = caller.post("/api/v1/cycles", CYCLE).header("Location");
        var goal = "{\"title\": \"Customers stay\", \"cycle\": \"%s\"}".formatted(cycle.replaceFirst(".*/", ""));
        var objective = caller.post("/api/v1/objectives", goal).header("Location");
        var keyResult = caller.post(objective + "/key-results", KEY_RESULT).header("Location");
        var kpi = caller.post("/api/v1/kpis", TURNOVER).header("Location");
        var team = caller.post("/api/v1/teams", TEAM).header("Location");
        return Map.ofEntries(
                Map.entry(cycle, CYCLE),
                Map.entry(objective, goal),
                Map.entry(objective + "/audience", EVERYBODY),
                Map.entry(objective + "/retrospective", "{\"learned\": \"Begin on Monday.\"}"),
                Map.entry(cycle + "/retrospective", "{\"learned\": \"Begin on Monday.\"}"),
                Map.entry(keyResult, KEY_RESULT),
                Map.entry(kpi, TURNOVER),
                Map.entry(kpi + "/audience", EVERYBODY),
                Map.entry(kpi + "/targets", "{\"targets\": []}"),
                Map.entry(kpi + "/formula", "{\"formula\": \"1\"}"),
                Map.entry(team, TEAM),
                Map.entry("/api/v1/me", "{\"name\": \"Ada\"}"),
                Map.entry("/api/v1/workspace", WORKSPACE),
                Map.entry("/api/v1/status-rules", STATUS_RULES),
                Map.entry("/api/v1/closing-rules", CLOSING_RULES),
                Map.entry("/api/v1/value-rules", "{\"explainsMisses\": false, \"approves\": false}"));
    }
}
