package org.waymark.api.kpis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.waymark.kpis.schema.Tables.MEASUREMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.api.Caller;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;

@BothDatabases
class PushResourceTest {
    private static final String PUSH = "/api/v1/push";
    private static final String CSV = "text/csv";
    private static final String LINES = "application/x-ndjson";

    private final TestDatabase database;
    private final Actor ada;
    private final Caller caller;
    private final String visits;
    private final Caller pusher;

    PushResourceTest(TestDatabase database) {
        this.database = database;
        ada = new BareWorkspace(database).person(Role.ADMIN);
        caller = new Caller(database, ada);
        visits = kpi("Visits");
        pusher = pusher(visits);
    }

    @Test
    void oneValueIsAnObjectAndItsDayIsTodayUnlessItSays() {
        var today = pusher.post(PUSH, "{\"value\": 12.5}");
        var before = pusher.post(PUSH, "{\"day\": \"2026-05-01\", \"value\": 11, \"note\": \"Late\"}");

        assertThat(today.json().path("added").asInt()).as(today.toString()).isEqualTo(1);
        assertThat(before.json().path("added").asInt()).as(before.toString()).isEqualTo(1);
        assertThat(values()).containsExactly("2026-05-01 11.0", "2026-05-19 12.5");
    }

    @Test
    void manyComeAsListLinesOrCsvAndASecondTimeChangeNothing() {
        var list = "[{\"day\": \"2026-05-01\", \"value\": 1}, {\"day\": \"2026-05-02\", \"value\": 2}]";
        var object = "{\"values\": " + list + "}";
        var lines = "{\"day\":\"2026-05-01\",\"value\":1}\n{\"day\":\"2026-05-02\",\"value\":2}\n\n";
        var csv = "\ufeffday,value,note\r\n2026-05-01,1,\r\n2026-05-02,2,\"\"\r\n";

        assertThat(pusher.post(PUSH, list).json().toString())
                .isEqualTo("{\"added\":2,\"restated\":0,\"unchanged\":0,\"waiting\":0}");
        for (var again : List.of(
                pusher.post(PUSH, object),
                pusher.post(PUSH, lines, "Content-Type", LINES),
                pusher.post(PUSH, csv, "Content-Type", CSV + "; charset=utf-8"))) {
            assertThat(again.json().toString()).isEqualTo("{\"added\":0,\"restated\":0,\"unchanged\":2,\"waiting\":0}");
        }
    }

    @Test
    void eachBadRowIsNamedAsWhoSentItCountsAndNothingIsRecorded() {
        var csv = "day,value\n2026-05-01,1\n2026-13-01,2\n2026-05-03,two\n2026-05-04,0x1p3\n2026-05-05,5,6\n";
        var lines = "{\"value\":1,\"day\":\"2026-05-01\"}\n"
                + "{\"value\":\"2\"}\n"
                + "7\n"
                + "{\"value\":3,\"x\":1}\n"
                + "{\"value\":1,\"value\":2}\n";
        var later = "day,value\n2026-05-01,1\n2027-05-01,2\n2026-05-01,3\n";

        assertThat(pusher.post(PUSH, csv, "Content-Type", CSV).fields())
                .containsExactly("lines[3].day", "lines[4].value", "lines[5].value", "lines[6]");
        assertThat(pusher.post(PUSH, lines, "Content-Type", LINES).fields())
                .containsExactly("lines[2].value", "lines[3]", "lines[4].x", "lines[5].value");
        assertThat(pusher.post(PUSH, later, "Content-Type", CSV).fields())
                .containsExactly("lines[3].day", "lines[4].day");
        assertThat(pusher.post(PUSH, "[{\"value\": 1}, {\"day\": 3}]").fields()).containsExactly("values[1].day");
        assertThat(values()).isEmpty();
    }

    @Test
    void eachRefusalNamesTheFieldWhatStoodThereAndWhatHelps() {
        assertThat(told("")).containsExactly(" | There is no value in what was sent.");
        assertThat(told("{\"values\": {}}")).containsExactly("values | Write a list in brackets.");
        assertThat(told("{\"value\": true}"))
                .containsExactly("values[0].value true| Write a number between -1e18 and 1e18, without quotes.");
        assertThat(told("{\"day\": 20260501, \"value\": 1}"))
                .containsExactly("values[0].day 20260501| Write a day between 1900 and 2200, as in 2026-06-30.");
        assertThat(told("{\"value\": {\"is\": 1}, \"note\": 1}"))
                .containsExactly(
                        "values[0].value | Write a number between -1e18 and 1e18, without quotes.",
                        "values[0].note 1| Write a text in quotes, without the character U+0000.");
        assertThat(told("{\"value\": 1e99}"))
                .containsExactly("values[0].value 1e99| Write a number between -1e18 and 1e18, without quotes.");
        assertThat(told("{\"value\": 1} {\"value\": 2}")).singleElement(STRING).contains("brackets", LINES);
        var packed = pusher.send(
                "POST", PUSH, new byte[] {0x1f, (byte) 0x8b, 8, 0}, "Content-Type", CSV, "Content-Encoding", "gzip");
        assertThat(packed.status()).isEqualTo(415);
        assertThat(packed.json().path("detail").asString()).contains("packed", "Content-Encoding");
        assertThat(values()).isEmpty();
    }

    private List<String> told(String body) {
        return pusher.post(PUSH, body)
                .json()
                .path("errors")
                .valueStream()
                .map(one -> "%s %s| %s"
                        .formatted(
                                one.path("field").asString(),
                                one.path("value").asString(),
                                one.path("message").asString()))
                .toList();
    }

    @Test
    void whatCannotBeReadIsRefusedAsSuch() {
        assertThat(pusher.post(PUSH, "{", "Content-Type", "application/json").status())
                .isEqualTo(400);
        assertThat(pusher.post(PUSH, "day,value\n2026-05-01,\"1\"2", "Content-Type", CSV)
                        .status())
                .isEqualTo(400);
        assertThat(pusher.send(
                                "POST",
                                PUSH,
                                new byte[] {'v', 'a', 'l', 'u', 'e', '\n', (byte) 0xff},
                                "Content-Type",
                                CSV)
                        .status())
                .isEqualTo(400);
        assertThat(pusher.post(PUSH, "value=1", "Content-Type", "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(415);
        assertThat(pusher.post(PUSH, "", "Content-Type", CSV).status()).isEqualTo(422);
        assertThat(pusher.post(PUSH, "when,how\n", "Content-Type", CSV).fields())
                .containsExactly("lines[1]", "lines[1].when", "lines[1].how");
        assertThat(pusher.post(PUSH, "[[[[[1]]]]]").status()).isEqualTo(400);
        assertThat(pusher.send("POST", PUSH, new byte[17 * 1024 * 1024], "Content-Type", CSV)
                        .status())
                .isEqualTo(413);
    }

    @Test
    void aRestatedValueKeepsTheEarlierOneAndTheSameKeyTheFirstAnswer() {
        pusher.post(PUSH, "{\"day\": \"2026-05-01\", \"value\": 1}");

        var restated = pusher.post(PUSH, "{\"day\": \"2026-05-01\", \"value\": 2}", "Idempotency-Key", "k");
        var again = pusher.post(PUSH, "{\"day\": \"2026-05-01\", \"value\": 2}", "Idempotency-Key", "k");

        assertThat(restated.json().path("restated").asInt()).isEqualTo(1);
        assertThat(again.json()).isEqualTo(restated.json());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(pusher.post(PUSH, "{\"day\": \"2026-05-01\", \"value\": 3}", "Idempotency-Key", "k")
                        .status())
                .isEqualTo(409);
        assertThat(caller.get("/api/v1/kpis/%s/measurements/2026-05-01/revisions".formatted(visits))
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void aTokenForSeveralKpisNamesThemInEachRow() {
        var orders = kpi("Orders");
        var both = pusher(visits, orders);
        var rows = "kpi,day,value\n%s,2026-05-01,1\n%s,2026-05-01,2\n".formatted(visits, orders);

        assertThat(both.post(PUSH, rows, "Content-Type", CSV)
                        .json()
                        .path("added")
                        .asInt())
                .isEqualTo(2);
        assertThat(both.post(PUSH, "{\"value\": 1}").fields()).containsExactly("values[0].kpi");
        assertThat(pusher.post(PUSH, rows, "Content-Type", CSV).fields()).containsExactly("lines[3].kpi");
    }

    @Test
    void fortyThousandValuesComeInAtOnceAsIfOneByOne() {
        var csv = IntStream.range(0, 40_000)
                .mapToObj(i -> LocalDate.of(1910, 1, 1).plusDays(i) + "," + i / 4.0)
                .collect(Collectors.joining("\n", "day,value\n", ""));

        assertThat(pusher.post(PUSH, csv, "Content-Type", CSV).json().toString())
                .isEqualTo("{\"added\":40000,\"restated\":0,\"unchanged\":0,\"waiting\":0}");
        pusher.post(PUSH, "{\"value\": 12.5}");

        var rows = database.get(DSLContext.class)
                .selectFrom(MEASUREMENT)
                .where(MEASUREMENT.WORKSPACE_ID.eq(ada.workspace()))
                .and(MEASUREMENT.VALUE.in(1000.25, 12.5))
                .orderBy(MEASUREMENT.DAY)
                .fetch();
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().getDay()).isEqualTo(LocalDate.of(1910, 1, 1).plusDays(50));
        assertThat(rows.get(1).getRecordedAt()).isEqualTo(rows.getLast().getRecordedAt());
        assertThat(rows.get(1).getNote()).isEqualTo(rows.getLast().getNote());
        assertThat(rows.get(1).getNumerator()).isNull();
        assertThat(rows.get(1).getRevision()).isEqualTo(rows.getLast().getRevision());
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

    private List<String> values() {
        return caller.get("/api/v1/kpis/%s/measurements?from=2026-01-01".formatted(visits))
                .json()
                .path("items")
                .valueStream()
                .map(one -> one.path("day").asString() + " " + one.path("value").asDouble())
                .toList();
    }
}
