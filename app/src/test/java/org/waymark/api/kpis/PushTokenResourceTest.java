package org.waymark.api.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.kpis.PushToken;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

@BothDatabases
class PushTokenResourceTest {
    private static final String PUSH = "/api/v1/push";

    private final TestDatabase database;
    private final Actor ada;
    private final Caller caller;
    private final String visits;
    private final Caller pusher;

    PushTokenResourceTest(TestDatabase database) {
        this.database = database;
        ada = new BareWorkspace(database).person(Role.ADMIN);
        caller = new Caller(database, ada);
        visits = kpi("Visits");
        pusher = pusher(visits);
    }

    @Test
    void thePushTokenOpensNoOtherDoorAndNoOtherTokenOpensThisOne() {
        var refused = new TreeMap<String, Integer>();
        database.program().mappings().getHandlerMethods().forEach((info, _) -> {
            for (var pattern : info.getPatternValues()) {
                // descriptions are for everybody, with a token or without
                if (!pattern.startsWith("/api/v1/") || pattern.matches(".*[.](json|yaml)")) continue;
                for (var method : info.getMethodsCondition().getMethods()) {
                    var path = pattern.replaceAll("\\{[^}]+}", visits);
                    if (path.equals(PUSH)) continue;
                    refused.put(
                            method + " " + path,
                            pusher.send(method.name(), path, new byte[0]).status());
                }
            }
        });

        assertThat(refused)
                .hasSizeGreaterThan(100)
                .allSatisfy((_, status) -> assertThat(status).isEqualTo(401));
        assertThat(new Caller(database, ada).post(PUSH, "{\"value\": 1}").status())
                .isEqualTo(401);
        assertThat(pusher.get("/kpis").status()).isIn(302, 401);
        assertThat(pusher.get(PUSH).status()).isEqualTo(405);
    }

    @Test
    void rightsAreAskedAgainAtEachCall() {
        var its = new Caller(database, new BareWorkspace(database).person(Role.ADMIN));
        var kpi = its.post("/api/v1/kpis", KPI).id();
        var token = its.post("/api/v1/push-tokens", token(kpi))
                .json()
                .path("secret")
                .asString();
        var program = Caller.pushing(database, token);
        assertThat(program.post(PUSH, "{\"value\": 1}").status()).isEqualTo(200);

        its.put(
                "/api/v1/kpis/%s/archival".formatted(kpi),
                its.get("/api/v1/kpis/" + kpi).etag(),
                "");

        assertThat(program.post(PUSH, "{\"value\": 2}").status()).isEqualTo(409);
    }

    @Test
    void tokensAreListedAndRevokedAndAReportingTokenMakesNone() {
        var shown = caller.get("/api/v1/push-tokens?kpi=" + visits)
                .json()
                .path("items")
                .path(0);

        assertThat(shown.path("name").asString()).isEqualTo("Script");
        assertThat(shown.path("secret").isNull()).isTrue();
        assertThat(new Caller(database, ada, Scope.REPORT)
                        .post("/api/v1/push-tokens", token(visits))
                        .status())
                .isEqualTo(403);
        assertThat(caller.delete("/api/v1/push-tokens/" + shown.path("id").asString())
                        .status())
                .isEqualTo(204);
        var refused = pusher.post(PUSH, "{\"value\": 1}");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().path("detail").asString()).contains("wp_…", "Send values");
        assertThat(caller.get("/api/v1/push-tokens?all=true").json().path("items"))
                .isEmpty();
    }

    @Test
    void whoPushesTooOftenWaits() {
        for (int i = 0; i < PushPace.MOST; i++) database.get(PushPace.class).note(tokenId());

        var late = pusher.post(PUSH, "{\"value\": 1}");

        assertThat(late.status()).isEqualTo(429);
        assertThat(late.header("Retry-After")).isEqualTo("60");
    }

    private PushToken.Id tokenId() {
        var id = caller.get("/api/v1/push-tokens")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        return new PushToken.Id(UUID.fromString(id));
    }

    private static final String KPI = """
        {"name": "Visits", "unit": {"kind": "COUNT"}, "direction": "HIGHER", "cadence": "DAILY"}\
        """;

    private String kpi(String name) {
        return caller.post("/api/v1/kpis", KPI.replace("Visits", name)).id();
    }

    private Caller pusher(String... kpis) {
        var issued = caller.post("/api/v1/push-tokens", token(kpis));
        assertThat(issued.status()).as(issued.toString()).isEqualTo(201);
        return Caller.pushing(database, issued.json().path("secret").asString());
    }

    private static String token(String... kpis) {
        var ids = List.of(kpis).stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
        return "{\"name\": \"Script\", \"kpis\": [%s], \"days\": 30}".formatted(ids);
    }
}
