package org.waymark.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

/** What no rule about goals ever gets to see. */
@BothDatabases
class StrictnessTest {
    private final TestDatabase database;
    private final Caller caller;

    StrictnessTest(TestDatabase database) {
        this.database = database;
        caller = new Caller(database, new BareWorkspace(database).person(Role.ADMIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"name\": \"a\",}",
                "{\"name\": \"a\", \"name\": \"b\"}",
                "{\"name\": \"a\"} {}",
                "{\"name\": NaN}",
                "{\"name\": \"\u0001\"}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
            })
    void whatIsNoJsonIsRefused(String body) {
        var refused = caller.post("/api/v1/teams", body);

        assertThat(refused.status()).as(refused.toString()).isIn(400, 422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "5",
                "\"team\"",
                "{}",
                "{\"name\": null}",
                "{\"name\": [\"a\"]}",
                "{\"name\": \"a\\u0000b\"}",
                "{\"name\": \"a\\ud800b\"}",
                "{\"name\": \"a\", \"parent\": \"x\"}",
                "{\"name\": \"a\", \"Name\": \"b\"}"
            })
    void whatIsJsonOfAnotherShapeIsRefusedByField(String body) {
        var refused = caller.post("/api/v1/teams", body);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.json().path("errors")).isNotEmpty();
    }

    @Test
    void aFieldThatNobodyKnowsIsNamedByItsPathWhateverItHolds() {
        var refused = caller.post(
                "/api/v1/measurement-batches",
                "{\"values\": [{\"foo\": [1]}, {\"bar\": {\"deep\": 1}}, {\"foo\": 7}], \"more\": {\"deep\": 1}}");

        assertThat(refused.fields()).contains("values[0].foo", "values[1].bar", "values[2].foo", "more");
        assertThat(refused.fields())
                .allSatisfy(field -> assertThat(field).matches("more|values\\[[0-2]](\\.(foo|bar|kpi|day|value))?"));
    }

    @Test
    void whatIsPackedIsToBeSentAsItIs() {
        var packed = new byte[] {0x1f, (byte) 0x8b, 8, 0};

        var said = caller.send("POST", "/api/v1/teams", packed, "Content-Encoding", "gzip");
        var unsaid = caller.send("POST", "/api/v1/teams", packed);

        assertThat(said.status()).isEqualTo(415);
        assertThat(said.json().path("detail").asString()).contains("packed", "Content-Encoding");
        assertThat(unsaid.json()).isEqualTo(said.json());
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        var latin = "{\"name\": \"Büro\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(caller.send("POST", "/api/v1/teams", latin).status()).isEqualTo(400);
    }

    @Test
    void whatIsLargerThanFiveMegabytesIsRefused() {
        var large = "{\"name\": \"%s\"}".formatted("a".repeat(6_000_000));

        assertThat(caller.post("/api/v1/teams", large).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/*", "application/json;q=0", "nonsense"})
    void whoTakesNoJsonIsToldSoAndNothingIsDone(String accept) {
        var refused = caller.post("/api/v1/teams", "{\"name\": \"Makers\"}", "Accept", accept);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(406);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().path("detail").asString()).contains("Accept: application/json");
        assertThat(caller.get("/api/v1/teams").toString()).doesNotContain("Makers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json",
                "application/problem+json",
                "application/*+json",
                "text/html, */*;q=0.8"
            })
    void whoTakesJsonGetsIt(String accept) {
        var teams = caller.send("GET", "/api/v1/teams", null, "Accept", accept);

        assertThat(teams.status()).as(teams.toString()).isEqualTo(200);
        assertThat(teams.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void filesOfTheApiKeepTheirTypes() {
        var document = caller.send("GET", "/api/v1/openapi.yaml", null, "Accept", "application/yaml");

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.header("Content-Type")).startsWith("application/yaml");
    }

    @Test
    void onlyJsonIsTaken() {
        var form = "name=a".getBytes(StandardCharsets.UTF_8);

        var refused = caller.send("POST", "/api/v1/teams", form, "Content-Type", "application/x-www-form-urlencoded");

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/kpis?limit=0",
                "/api/v1/kpis?limit=201",
                "/api/v1/kpis?limit=x",
                "/api/v1/kpis?cursor=x",
                "/api/v1/kpis?cursor=%00",
                "/api/v1/kpis?colour=red",
                "/api/v1/kpis?level=company",
                "/api/v1/kpis?owner=me",
                "/api/v1/kpis?q=%00",
                "/api/v1/kpis?q=%ff",
                "/api/v1/kpis?archived=yes",
                "/api/v1/workspace?colour=red",
                "/api/v1/inbox?cursor=MDFhMjFhZmYtY2M3MC03MDc4LTk5NzQtMDAwMDAwMDAwMDAwKzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTla", // +1000000000-12-31T23:59:59Z
                "/api/v1/signals?sort=RAREST&cursor=MDFhMjFhZmYtY2M3MC03MDc4LTk5NzQtMDAwMDAwMDAwMDAwTmFO" // NaN
            })
    void aQueryThatMeansNothingIsRefused(String path) {
        var refused = caller.get(path);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"------------------------------------", "2026-q9", "%F0%9F%9A%B2"})
    void aCycleThatIsNotThereHoldsNothing(String cycle) {
        assertThat(caller.get("/api/v1/objectives?cycle=" + cycle).json().path("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1/kpis/5", "/api/v1/kpis/00000000-0000-0000-0000-000000000000"})
    void anAddressOfNothingIsMissing(String path) {
        var missing = caller.get(path);

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aMethodThatAnAddressDoesNotKnowIsRefused() {
        var refused = caller.send("PATCH", "/api/v1/kpis", "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        assertThat(caller.post("/api/v1/teams", "{\"name\": \"a\"}", "Idempotency-Key", "a b")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aMethodThatAnAddressDoesNotTakeIsRefusedWithThoseThatItTakes() {
        var refused = caller.delete("/api/v1/teams");

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow")).contains("GET").contains("POST");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().path("type").asString()).isEqualTo("about:blank");
        assertThat(refused.json().path("title").asString()).isEqualTo("Method Not Allowed");
        assertThat(refused.json().path("detail").asString())
                .startsWith("DELETE does nothing at this address. It takes ")
                .contains("POST");
        assertThat(refused.json().path("errors").isArray()).isTrue();
        assertThat(refused.json().has("instance")).isFalse();
    }

    @Test
    void anUnknownParameterIsNamedWithItsValue() {
        var refused = caller.get("/api/v1/kpis?colour=deep%20red");

        var error = refused.json().path("errors").path(0);
        assertThat(error.path("field").asString()).isEqualTo("colour");
        assertThat(error.path("value").asString()).isEqualTo("deep red");
    }

    @Test
    void anAddressOfNothingIsRefusedInTheSameForm() {
        var refused = caller.get("/api/v1/nothing");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.json().path("type").asString()).isEqualTo("about:blank");
        assertThat(refused.json().path("errors").isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=open", "limit=1&limit=2", "limit=0", "cursor=nonsense"})
    void aListTakesNoParameterThatItDoesNotKnow(String query) {
        var refused = caller.get("/api/v1/tokens?" + query);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    /** Those addresses that read although something is sent to them. */
    private static final Set<String> READING = Set.of(
            "POST /api/v1/code/comparisons",
            "POST /api/v1/code/renewals",
            "POST /api/v1/exports",
            "DELETE /api/v1/exports/{id}",
            "POST /api/v1/hints");

    @Test
    void aTokenThatOnlyReadsHearsSoAtEveryAddressThatWritesBeforeItsBodyIsLookedAt() {
        var reader = new Caller(database, new BareWorkspace(database).person(Role.OWNER), Scope.READ);
        var asked = new ArrayList<String>();

        reader.get("/api/v1/openapi.json")
                .json()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(name -> asked.add(name.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        asked.removeIf(one -> one.startsWith("GET ") || one.equals("POST /api/v1/push"));

        assertThat(asked).hasSizeGreaterThan(150).containsAll(READING);
        assertThat(asked).filteredOn(one -> !READING.contains(one)).allSatisfy(one -> {
            var refused = bad(reader, one);
            assertThat(refused.status()).as(one).isEqualTo(403);
            assertThat(refused.header("Content-Type")).as(one).startsWith("application/problem+json");
        });
        assertThat(READING)
                .allSatisfy(one -> assertThat(bad(reader, one).status()).as(one).isIn(404, 422));
    }

    private static Caller.Reply bad(Caller caller, String deed) {
        var path = deed.split(" ")[1].replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        return caller.send(deed.split(" ")[0], path, "{\"absurd\": [1]}".getBytes(StandardCharsets.UTF_8));
    }
}
