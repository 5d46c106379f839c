package org.waymark.api.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.World;
import org.waymark.api.Caller;
import org.waymark.platform.Scope;

@BothDatabases
class CalendarResourceTest {
    private final TestDatabase database;
    private final World world;
    private final Caller nora;

    CalendarResourceTest(TestDatabase database) {
        this.database = database;
        world = new World(database);
        nora = new Caller(database, world.nora);
    }

    @Test
    void theDaysOfAPeriodAreListed() {
        world.waitingKeyResult("Be predictable", "Fewer late changes");

        var listed = nora.get("/api/v1/calendar?from=2026-04-02&to=2026-06-30&mine=true");

        assertThat(listed.status()).isEqualTo(200);
        var first = listed.json().path("items").path(0);
        assertThat(first.path("kind").asString()).isEqualTo("CHECK_IN_DUE");
        assertThat(first.path("late").asBoolean()).isTrue();
        assertThat(first.path("day").asString()).isEqualTo("2026-04-08");
        assertThat(nora.get("/api/v1/calendar?from=2026-05-19&to=2026-05-01").fields())
                .containsExactly("to");
        assertThat(nora.get("/api/v1/calendar?from=2020-05-19&to=2026-05-01").status())
                .isEqualTo(409);
    }

    @Test
    void anAddressIsMadeReplacedAndRevoked() {
        var made = nora.post("/api/v1/calendar-addresses", "{\"team\": null}");
        var at = "/api/v1/calendar-addresses/" + made.id();

        var replaced = nora.post(at + "/replacement", "");

        assertThat(made.status()).isEqualTo(201);
        assertThat(replaced.json().path("path").asString())
                .startsWith("/calendars/wc_")
                .isNotEqualTo(made.json().path("path").asString());
        assertThat(nora.get("/api/v1/calendar-addresses")
                        .json()
                        .path("items")
                        .path(0)
                        .path("path")
                        .isNull())
                .isTrue();
        assertThat(new Caller(database, world.maya).delete(at).status()).isEqualTo(404);
        assertThat(nora.delete(at).status()).isEqualTo(204);
        assertThat(nora.get("/api/v1/calendar-addresses").json().path("items")).isEmpty();
    }

    @Test
    void anAddressOfNoTeamOrByAReportingTokenIsRefused() {
        var reporting = new Caller(database, world.nora, Scope.REPORT);

        assertThat(nora.post("/api/v1/calendar-addresses", "{\"team\": \"%s\"}".formatted(UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
        assertThat(reporting.post("/api/v1/calendar-addresses", "{}").status()).isEqualTo(403);
    }
}
