package org.waymark.api.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.api.Caller.Reply;
import org.waymark.insights.Analysed;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.platform.Role;
import tools.jackson.databind.JsonNode;

@BothDatabases
class SuggestionResourceTest {
    private final ApiGoals goals;
    private final Caller member;
    private final String kpi;
    private final String path;

    SuggestionResourceTest(TestDatabase database) {
        goals = new ApiGoals(database);
        member = new Caller(database, goals.workspace.person(Role.MEMBER));
        kpi = goals.caller.post("/api/v1/kpis", """
                {"name": "Turnover", "unit": {"kind": "PERCENT", "symbol": "%", "decimals": 1}, "direction": "LOWER",
                 "cadence": "MONTHLY"}""").id();
        path = "/api/v1/kpis/" + kpi + "/suggestion";
        measured(20, 21, 19, 20, 21, 20, 19, 20);
    }

    @Test
    void aKpiThatIsWellAsksForNothing() {
        assertThat(goals.caller.get(path).json().toString()).isEqualTo("{\"kind\":\"NONE\"}");
    }

    @Test
    void aKpiThatMissesItsTargetAsksForAnObjective() {
        target(15);

        var asked = member.get(path).json();

        assertThat(asked.at("/kind").asString()).isEqualTo("PROPOSED");
        assertThat(asked.at("/why").asString()).isEqualTo("MISSES_TARGET");
        assertThat(asked.at("/way").asString()).isEqualTo("DOWN");
        assertThat(asked.at("/from").asDouble()).isEqualTo(20);
        assertThat(asked.at("/to").asDouble()).isEqualTo(15);
        assertThat(asked.at("/parts").toString())
                .isEqualTo("[{\"kpi\":\"%s\",\"basis\":\"ITSELF\",\"from\":20.0,\"to\":15.0}]".formatted(kpi));
    }

    @Test
    void whatSomebodyMakesOfItIsADraftWithKeyResultsAndAim() {
        var signal = signal();

        var drafted = accept(goals.caller, acceptance("15", signal));

        assertThat(drafted.status()).as(drafted.toString()).isEqualTo(201);
        var objective = goals.caller.get(drafted.header("Location"));
        assertThat(objective.json()).isEqualTo(drafted.json());
        assertThat(objective.etag()).isEqualTo(drafted.etag());
        assertThat(objective.json().at("/publishedAt").isNull()).isTrue();
        assertThat(part(drafted, "/key-results").at("/items/0/kpi").asString()).isEqualTo(kpi);
        assertThat(part(drafted, "/aims").at("/items/0/size").asDouble()).isEqualTo(5);
        assertThat(goals.caller
                        .get("/api/v1/signals/" + signal)
                        .json()
                        .at("/objectives/0")
                        .asString())
                .isEqualTo(drafted.id());
        assertThat(member.get("/api/v1/signals/" + signal).json().at("/objectives"))
                .as("a draft is not for everybody")
                .isEmpty();
    }

    @Test
    void allOfItIsSavedOrNothing() {
        var same = accept(goals.caller, acceptance("20", signal()));
        var other = accept(goals.caller, acceptance("15", UUID.randomUUID().toString()));
        var bare = accept(goals.caller, "{\"objective\": {\"title\": \"Stay\"}}");

        assertThat(same.status()).as(same.toString()).isEqualTo(422);
        assertThat(other.status()).as(other.toString()).isEqualTo(404);
        assertThat(bare.fields()).containsExactlyInAnyOrder("objective.cycle", "aim", "keyResults");
        assertThat(goals.caller.get("/api/v1/objectives").json().at("/items")).isEmpty();
    }

    @Test
    void theSameKeyDraftsOnce() {
        var sent = acceptance("15", signal());
        var first = goals.caller.post(path + "/acceptance", sent, "Idempotency-Key", "one");
        var again = goals.caller.post(path + "/acceptance", sent, "Idempotency-Key", "one");

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(goals.caller.get("/api/v1/objectives").json().at("/items")).hasSize(1);
    }

    @Test
    void whoMayNotDraftAnObjectiveHereAcceptsNothing() {
        var viewer = new Caller(goals.database, goals.workspace.person(Role.VIEWER));

        assertThat(viewer.get(path).status()).isEqualTo(200);
        assertThat(accept(viewer, acceptance("15", signal())).status()).isEqualTo(403);
    }

    @Test
    void whatAKpiOneMayNotSeeAsksForIsMissing() {
        target(15);
        var sent = acceptance("15", signal());
        var kpi = path.replace("/suggestion", "");
        goals.caller.put(kpi + "/audience", goals.caller.get(kpi).etag(), """
                {"restricted": true, "persons": [], "teams": []}""");
        var stranger = new Caller(goals.database, new BareWorkspace(goals.database).person(Role.OWNER));

        for (var other : new Caller[] {member, stranger}) {
            assertThat(other.get(path).status()).isEqualTo(404);
            assertThat(accept(other, sent).status()).isEqualTo(404);
        }
    }

    private Reply accept(Caller caller, String sent) {
        return caller.post(path + "/acceptance", sent);
    }

    private String acceptance(String to, String signal) {
        return """
                {"objective": {"title": "People stay", "cycle": "%s"},
                 "aim": {"way": "DOWN", "size": 5, "delayDays": 60},
                 "keyResults": [{"title": "Turnover", "target": {"kind": "REACH", "from": 20, "to": %s}, "kpi": "%s"}],
                 "signal": "%s"}""".formatted(goals.cycle, to, kpi, signal);
    }

    private JsonNode part(Reply drafted, String what) {
        return goals.caller.get(drafted.header("Location") + what).json();
    }

    private String signal() {
        return Analysed.signal(goals.database, goals.workspace.id, UUID.fromString(kpi))
                .toString();
    }

    private void target(double atMost) {
        var kpi = path.replace("/suggestion", "");
        goals.caller.put(kpi + "/targets", goals.caller.get(kpi).etag(), """
                {"targets": [{"fromDay": "2026-01-01", "high": %s}]}""".formatted(atMost));
        analyse();
    }

    private void measured(double... values) {
        var rows = IntStream.range(0, values.length)
                .mapToObj(i -> "{\"day\": \"2025-%02d-01\", \"value\": %s}".formatted(i + 1, values[i]))
                .collect(Collectors.joining(","));
        goals.caller.post(path.replace("/suggestion", "/measurements"), "{\"values\": [" + rows + "]}");
        analyse();
    }

    private void analyse() {
        var found = goals.database.get(Kpis.class).get(goals.admin, new Kpi.Id(UUID.fromString(kpi)));
        Analysed.now(goals.database, goals.workspace.id, found);
    }
}
