package org.waymark.api.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

@BothDatabases
class MeasurementResourceTest {
    private final TestDatabase database;
    private final Actor ada;
    private final Caller caller;
    private final String visits;

    MeasurementResourceTest(TestDatabase database) {
        this.database = database;
        ada = new BareWorkspace(database).person(Role.ADMIN);
        caller = new Caller(database, ada);
        visits = kpi("Visits");
    }

    @Test
    void valuesAreRecordedRestatedAndTakenAway() {
        var path = "/api/v1/kpis/%s/measurements".formatted(visits);
        caller.post(path, """
                {"values": [{"day": "2026-05-03", "value": 12}, {"day": "2026-05-04", "value": 13}]}""");

        var restated = caller.post(path, """
                {"values": [{"day": "2026-05-04", "value": 14, "note": "Late bookings"}]}""");

        assertThat(restated.json().path("restated").asInt())
                .as(restated.toString())
                .isEqualTo(1);
        assertThat(caller.get(path + "?from=2026-05-04&to=2026-05-04")
                        .json()
                        .path("items")
                        .path(0)
                        .path("value")
                        .asDouble())
                .isEqualTo(14);
        assertThat(caller.delete(path + "/2026-05-04").status()).isEqualTo(204);
        var earlier = caller.get(path + "/2026-05-04/revisions").json().path("items");
        assertThat(earlier.valueStream()
                        .map(one -> one.path("before").path("value").asDouble()))
                .containsExactly(14.0, 13.0);
        assertThat(caller.delete(path + "/2026-05-04").status()).isEqualTo(404);
        assertThat(caller.send("PUT", path + "/2026-05-04/restoration", new byte[0])
                        .status())
                .isEqualTo(204);
        assertThat(caller.get(path).json().path("items")).hasSize(2);
        assertThat(caller.get(path + "/2026-15-04/revisions").status()).isEqualTo(404);
        assertThat(caller.get(path + "/+999999999-12-31/revisions").status()).isEqualTo(404);
    }

    @Test
    void tenThousandValuesOfManyKpisComeInAtOnce() {
        var orders = kpi("Orders");
        var days = IntStream.range(0, 5000)
                .mapToObj(LocalDate.of(2012, 1, 1)::plusDays)
                .toList();
        var rows = days.stream()
                .flatMap(day -> java.util.stream.Stream.of(row(visits, day, 1.5), row(orders, day, 2)))
                .collect(Collectors.joining(","));

        var recorded = caller.post("/api/v1/measurement-batches", "{\"values\": [" + rows + "]}");
        var more = caller.post(
                "/api/v1/measurement-batches",
                "{\"values\": [" + rows + "," + row(visits, LocalDate.of(2026, 1, 1), 1) + "]}");

        assertThat(recorded.json().path("added").asInt())
                .as(recorded.toString())
                .isEqualTo(10_000);
        assertThat(more.status()).isEqualTo(422);
    }

    @Test
    void oneBadRowRefusesTheWholeBatchAndEachBadRowIsNamed() {
        var refused = caller.post("/api/v1/measurement-batches", """
                {"values": [
                  {"kpi": "%1$s", "day": "2026-05-01", "value": 1},
                  {"kpi": "%1$s", "day": "2026-05-02", "value": "two"},
                  {"kpi": "%1$s", "day": "2026-13-01", "value": 3},
                  {"kpi": "none", "day": "2026-05-03", "value": 1e400},
                  {"kpi": "%1$s", "value": 4}]}""".formatted(visits));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fields())
                .containsExactly(
                        "values[1].value", "values[2].day", "values[3].kpi", "values[3].value", "values[4].day");
        assertThat(caller.get("/api/v1/kpis/" + visits).json().path("latest").isNull())
                .isTrue();
        var rows = String.join(",", Collections.nCopies(501, "{}"));
        assertThat(caller.post("/api/v1/measurement-batches", "{\"values\": [" + rows + "]}")
                        .toString())
                .contains("At least 1,000 values are refused");
    }

    @Test
    void rowsThatBreakARuleAreNamedToo() {
        var stranger = new Caller(database, new BareWorkspace(database).person(Role.ADMIN));

        var refused = stranger.post(
                "/api/v1/measurement-batches", "{\"values\": [" + row(visits, LocalDate.of(2026, 5, 1), 1) + "]}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fields()).containsExactly("values[0].kpi");
    }

    @Test
    void rowsThatCannotBeReadAndRowsThatBreakARuleAreNamedInOneAnswer() {
        var orders = kpi("Orders");

        var refused = caller.post("/api/v1/measurement-batches", """
                {"values": [
                  {"kpi": "%1$s", "day": "2026-05-01", "value": 1},
                  {"kpi": "%1$s", "day": "2999-01-01", "value": 2},
                  {"kpi": "%1$s", "day": "2026-05-03", "value": "three"},
                  {"kpi": "%2$s", "day": "2026-05-03", "value": 3},
                  {"kpi": "00000000-0000-7000-8000-000000000000", "day": "2026-05-04", "value": 4},
                  null,
                  {"kpi": "%1$s", "day": "2026-05-01", "value": 5}]}""".formatted(visits, orders));
        var ofOne = caller.post("/api/v1/kpis/" + visits + "/measurements", """
                {"values": [{"day": "x", "value": 1}, {"day": "2999-01-01", "value": 2}, {"day": "2026-05-01", "value": 2}]}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fields())
                .containsExactly("values[1].day", "values[2].value", "values[4].kpi", "values[5]", "values[6].day");
        assertThat(refused.toString()).contains("values[0]");
        assertThat(ofOne.fields()).containsExactly("values[0].day", "values[1].day");
        assertThat(caller.get("/api/v1/kpis/" + visits).json().path("latest").isNull())
                .isTrue();
    }

    @Test
    void rowsOfAKpiThatTakesNoValuesAreNamedAmongOthers() {
        var orders = kpi("Orders");
        assertThat(caller.put("/api/v1/kpis/" + orders + "/archival", "\"1\"", "")
                        .status())
                .isEqualTo(200);
        var day = LocalDate.of(2026, 5, 1);

        var refused = caller.post(
                "/api/v1/measurement-batches",
                "{\"values\": [%s, %s, %s]}"
                        .formatted(row(visits, day, 1), row(orders, day, 2), row(orders, day.plusDays(1), 3)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fields()).containsExactly("values[1].kpi", "values[2].kpi");
        assertThat(refused.toString()).contains("kpis.archived", "“Orders” is archived.");
    }

    @Test
    void aTokenThatReportsMayRecordButNotDefine() {
        var reporter = new Caller(database, ada, Scope.REPORT);

        var recorded = reporter.post(
                "/api/v1/measurement-batches", "{\"values\": [" + row(visits, LocalDate.of(2026, 5, 1), 1) + "]}");

        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(200);
        assertThat(reporter.post("/api/v1/kpis", KPI).status()).isEqualTo(403);
    }

    private static final String KPI = """
            {"name": "Visits", "unit": {"kind": "COUNT"}, "direction": "HIGHER", "cadence": "DAILY"}""";

    private String kpi(String name) {
        return caller.post("/api/v1/kpis", KPI.replace("Visits", name)).id();
    }

    private static String row(String kpi, LocalDate day, double value) {
        return "{\"kpi\": \"%s\", \"day\": \"%s\", \"value\": %s}".formatted(kpi, day, value);
    }
}
