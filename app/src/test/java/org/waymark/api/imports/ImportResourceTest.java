package org.waymark.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

@BothDatabases
class ImportResourceTest {
    private static final String IMPORTS = "/api/v1/imports";
    private static final String VALUES = "KPI,Date,Value\nVisits,2026-03,5\nVisits,2026-04,x\n";

    private final TestDatabase database;
    private final BareWorkspace workspace;
    private final Caller caller;

    ImportResourceTest(TestDatabase database) {
        this.database = database;
        workspace = new BareWorkspace(database);
        caller = new Caller(database, workspace.person(Role.ADMIN));
    }

    @Test
    void aFileIsBroughtSetImportedAndTakenBack() {
        var brought = bring(caller, VALUES.replace("x", "\"1,234\""));
        var path = IMPORTS + "/" + brought.id();

        assertThat(brought.status()).as(brought.toString()).isEqualTo(201);
        var set = caller.put(path + "/settings", "", "{\"mark\": \"POINT\"}").json();
        assertThat(set.path("counts").toString()).contains("\"kind\":\"value\",\"made\":2");
        var start = "{\"mark\": \"%s\"}".formatted(set.path("mark").asString());
        assertThat(caller.post(path + "/run", start).json().path("state").asString())
                .isEqualTo("DONE");
        assertThat(caller.post(path + "/withdrawal", "").json().path("state").asString())
                .isEqualTo("UNDONE");
        assertThat(caller.get(IMPORTS).json().path("items").size()).isEqualTo(1);
    }

    @Test
    void theRowWithTheNamesOfTheColumnsMayBeSaid() {
        var brought = bring(caller, "Values,third draft\n" + VALUES);
        var path = IMPORTS + "/" + brought.id() + "/settings";

        var set = caller.put(path, "", "{\"headerRow\": 2}").json();

        assertThat(brought.json().path("headerRow").asInt()).isEqualTo(1);
        assertThat(set.path("headerRow").asInt()).isEqualTo(2);
        assertThat(set.path("shape").asString()).isEqualTo("VALUES");
        assertThat(caller.put(path, "", "{\"headerRow\": -1}").toString())
                .contains("is blank or not there", "\"field\":\"headerRow\"");
    }

    @Test
    void aFileThatIsSentAgainWithItsKeyIsBroughtOnce() {
        var first = bring(caller, VALUES, "Idempotency-Key", "march");
        var again = bring(caller, VALUES, "Idempotency-Key", "march");
        var other = bring(caller, VALUES.replace("5", "6"), "Idempotency-Key", "march");

        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(409);
        assertThat(caller.get(IMPORTS).json().path("items").size()).isEqualTo(1);
    }

    @Test
    void badRowsAreNamedAndStopItUnlessTheyAreLeftOut() {
        var brought = bring(caller, VALUES);
        var path = IMPORTS + "/" + brought.id();
        var mark = brought.json().path("mark").asString();

        var troubles = caller.get(path + "/troubles").json().path("items").toString();
        assertThat(troubles).contains("\"row\":3", "This is not a number");
        assertThat(caller.post(path + "/run", "{\"mark\": \"%s\"}".formatted(mark))
                        .status())
                .isEqualTo(409);
        assertThat(caller.post(path + "/run", "{\"mark\": \"other\", \"withoutStopped\": true}")
                        .status())
                .isEqualTo(409);
        var left = caller.post(path + "/run", "{\"mark\": \"%s\", \"withoutStopped\": true}".formatted(mark));
        assertThat(left.json().path("state").asString()).isEqualTo("DONE");
    }

    @Test
    void onlyAdminsWithAWholeTokenImportAndOnlyTheirOwn() {
        var brought = bring(caller, VALUES);

        assertThat(bring(new Caller(database, workspace.person(Role.MEMBER)), VALUES)
                        .status())
                .isEqualTo(403);
        assertThat(bring(new Caller(database, workspace.person(Role.ADMIN), Scope.REPORT), VALUES)
                        .status())
                .isEqualTo(403);
        var stranger = new Caller(database, new BareWorkspace(database).person(Role.ADMIN));
        assertThat(stranger.get(IMPORTS + "/" + brought.id()).status()).isEqualTo(404);
        assertThat(bring(caller, "").status()).isEqualTo(422);
    }

    private static Caller.Reply bring(Caller by, String text, String... headers) {
        var all = Stream.concat(Stream.of("Content-Type", "application/octet-stream"), Stream.of(headers));
        return by.send(
                "POST",
                IMPORTS + "?name=values.csv",
                text.getBytes(StandardCharsets.UTF_8),
                all.toArray(String[]::new));
    }
}
