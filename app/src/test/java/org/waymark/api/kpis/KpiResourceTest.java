package org.waymark.api.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.Statements;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

@BothDatabases
class KpiResourceTest {
    private static final String TURNOVER = """
            {"name": "Employee turnover", "unit": {"kind": "PERCENT", "symbol": "%", "decimals": 1},
             "direction": "LOWER", "cadence": "MONTHLY"}""";

    private final TestDatabase database;
    private final BareWorkspace workspace;
    private final Caller caller;

    KpiResourceTest(TestDatabase database) {
        this.database = database;
        workspace = new BareWorkspace(database);
        caller = new Caller(database, workspace.person(Role.ADMIN));
    }

    @Test
    void aKpiIsDefinedAndFound() {
        var made = caller.post("/api/v1/kpis", TURNOVER);

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/kpis/" + made.id());
        var got = caller.get(made.header("Location"));
        assertThat(got.json()).isEqualTo(made.json());
        assertThat(got.etag()).startsWith("\"1-").isEqualTo(made.etag());
        assertThat(got.json().path("standing").asString()).isEqualTo("NO_DATA");
        assertThat(caller.get("/api/v1/kpis?q=turnover").json().path("items")).hasSize(1);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var refused = caller.post("/api/v1/kpis", """
                {"name": 5, "unit": {"kind": "MILES"}, "direction": "LOWER", "colour": "red", "dueDays": 1.5}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.fields()).containsExactlyInAnyOrder("name", "unit.kind", "colour", "dueDays", "cadence");
    }

    @Test
    void whatIsChangedMustBeTheVersionThatWasSeen() {
        var made = caller.post("/api/v1/kpis", TURNOVER);
        var path = made.header("Location");
        var renamed = TURNOVER.replace("Employee turnover", "Turnover");

        var changed = caller.put(path, made.etag(), renamed);

        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.json().path("name").asString()).isEqualTo("Turnover");
        assertThat(changed.etag()).startsWith("\"2-");
        assertThat(caller.put(path, made.etag(), renamed).status()).isEqualTo(412);
        assertThat(caller.put(path, "3", renamed).status()).isEqualTo(400);
        assertThat(caller.send("PUT", path, renamed.getBytes()).status()).isEqualTo(428);
    }

    @Test
    void anArchivedKpiLeavesTheListAndComesBack() {
        var made = caller.post("/api/v1/kpis", TURNOVER);
        var archival = made.header("Location") + "/archival";

        var archived = caller.put(archival, made.etag(), "");

        assertThat(archived.json().path("archivedAt").isString()).isTrue();
        assertThat(caller.get("/api/v1/kpis").json().path("items")).isEmpty();
        assertThat(caller.get("/api/v1/kpis?archived=true").json().path("items"))
                .hasSize(1);
        var restored = caller.delete(archival, "If-Match", archived.etag());
        assertThat(restored.json().path("archivedAt").isNull()).isTrue();
    }

    @Test
    void aListIsReadPartByPart() {
        for (int i = 0; i < 5; i++) {
            caller.post("/api/v1/kpis", TURNOVER.replace("Employee turnover", "KPI " + i));
        }

        var first = caller.get("/api/v1/kpis?limit=2&level=INDIVIDUAL").json();
        var second = caller.get(first.path("next").asString()).json();
        var third = caller.get(second.path("next").asString()).json();

        assertThat(first.path("items").valueStream().map(k -> k.path("name").asString()))
                .containsExactly("KPI 0", "KPI 1");
        assertThat(second.path("items").valueStream().map(k -> k.path("name").asString()))
                .containsExactly("KPI 2", "KPI 3");
        assertThat(third.path("items").valueStream().map(k -> k.path("name").asString()))
                .containsExactly("KPI 4");
        assertThat(third.path("next").isNull()).isTrue();
    }

    @Test
    void targetsAreReplacedTogether() {
        var made = caller.post("/api/v1/kpis", TURNOVER);
        var targets = made.header("Location") + "/targets";

        var set = caller.put(targets, made.etag(), """
                {"targets": [{"fromDay": "2026-01-01", "high": 15}]}""");

        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        assertThat(caller.get(targets)
                        .json()
                        .path("targets")
                        .path(0)
                        .path("high")
                        .asDouble())
                .isEqualTo(15);
        var wrong = caller.put(targets, set.etag(), """
                {"targets": [{"fromDay": "2026-01-01", "low": 15}]}""");
        assertThat(wrong.status()).isEqualTo(422);
    }

    @Test
    void aRestrictedKpiDoesNotExistForOthers() {
        var made = caller.post("/api/v1/kpis", TURNOVER);
        var other = new Caller(database, workspace.person(Role.ADMIN));

        var shared = caller.put(made.header("Location") + "/audience", made.etag(), """
                {"restricted": true, "persons": [], "teams": []}""");

        assertThat(shared.status()).as(shared.toString()).isEqualTo(200);
        assertThat(other.get(made.header("Location")).status()).isEqualTo(404);
        assertThat(other.get(made.header("Location") + "/audience").status()).isEqualTo(404);
        assertThat(other.get("/api/v1/kpis").json().path("items")).isEmpty();
    }

    @Test
    void nothingCrossesBetweenTwoWorkspaces() {
        var made = caller.post("/api/v1/kpis", TURNOVER);
        var path = made.header("Location");
        var stranger = new Caller(database, new BareWorkspace(database).person(Role.OWNER));

        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.put(path, made.etag(), TURNOVER).status()).isEqualTo(404);
        assertThat(stranger.get(path + "/targets").status()).isEqualTo(404);
        assertThat(stranger.post(path + "/measurements", "{\"values\": []}").status())
                .isEqualTo(404);
    }

    @Test
    void aTokenThatOnlyReadsDefinesNothing() {
        var reader = new Caller(database, workspace.person(Role.ADMIN), Scope.READ);

        assertThat(reader.get("/api/v1/kpis").status()).isEqualTo(200);
        assertThat(reader.post("/api/v1/kpis", TURNOVER).status()).isEqualTo(403);
    }

    @Test
    void theSameKeyMakesOneKpi() {
        var first = caller.post("/api/v1/kpis", TURNOVER, "Idempotency-Key", "turnover-1");
        var again = caller.post("/api/v1/kpis", TURNOVER, "Idempotency-Key", "turnover-1");
        var other = caller.post("/api/v1/kpis", TURNOVER.replace("turnover", "joy"), "Idempotency-Key", "turnover-1");

        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.etag()).isEqualTo(first.etag()).startsWith("\"1-");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(409);
        assertThat(caller.get("/api/v1/kpis").json().path("items")).hasSize(1);
    }

    @Test
    void aRefusalIsNotKeptForItsKey() {
        var refused = caller.post("/api/v1/kpis", TURNOVER.replace("Employee turnover", " "), "Idempotency-Key", "k");
        var mended = caller.post("/api/v1/kpis", TURNOVER, "Idempotency-Key", "k");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(mended.status()).isEqualTo(201);
    }

    @Test
    void theSameKeyAtTheSameMomentMakesOneKpi() {
        var replies = IntStream.range(0, 6)
                .parallel()
                .mapToObj(_ -> caller.post("/api/v1/kpis", TURNOVER, "Idempotency-Key", "moment"))
                .toList();

        assertThat(replies)
                .allSatisfy(one -> assertThat(one.status()).as(one.toString()).isEqualTo(201));
        assertThat(caller.get("/api/v1/kpis").json().path("items")).hasSize(1);
    }

    @Test
    void aListCostsOneStatementBesideTheToken() {
        caller.post("/api/v1/kpis", TURNOVER);
        caller.get("/api/v1/kpis?limit=50");

        assertThat(Statements.during(() -> caller.get("/api/v1/kpis?limit=50"))).isEqualTo(2);
        assertThat(Statements.during(() -> caller.get("/api/v1/objectives?limit=50")))
                .isEqualTo(2);
    }
}
