package org.waymark.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.connectors.Kind.PROMETHEUS;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.fakes.RawServer;

/** Against a real Prometheus with a history of its own; {@code ./waymark test} installs it where it may. */
class PrometheusReaderTest {
    private static PrometheusServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = PrometheusServer.with(history());
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) server.close(); // where there is none all of this is skipped
    }

    /**
     * Orders of two shops, counted at the end of days in Berlin: on day n of 2025, 10 × n in Bonn and n in Kiel. Each day is a block
     * of its own to Prometheus, which takes its time: so only the days that are asked for.
     */
    private static String history() {
        var samples = Stream.of("01-01 01-02 01-31 02-28 03-29 03-30 03-31 04-01 05-01 05-02 12-30 12-31".split(" "))
                .map(day -> LocalDate.parse("2025-" + day))
                .map(day -> {
                    long at = day.plusDays(1).atStartOfDay(Reading.BERLIN).toEpochSecond() - 60;
                    int n = day.getDayOfYear();
                    return "orders{shop=\"Bonn\"} %d %d\norders{shop=\"Kiel\"} %d %d\n".formatted(10 * n, at, n, at);
                })
                .collect(Collectors.joining());
        return "# TYPE orders gauge\n" + samples + "# EOF\n";
    }

    @Test
    void eachDayHasTheValueOfItsEndAlsoWhenClocksChange() throws Troubled {
        var rows = Reading.of(PROMETHEUS, server.address(), "query", "sum(orders)")
                .days("2025-03-29", "2025-04-01")
                .rows();

        assertThat(rows)
                .containsExactly(
                        "day | value",
                        "2025-03-29 | 968",
                        "2025-03-30 | 979", // 23 hours
                        "2025-03-31 | 990",
                        "2025-04-01 | 1001");
    }

    @Test
    void monthsEndWhereTheyEnd() throws Troubled {
        var rows = Reading.of(
                        PROMETHEUS,
                        server.address() + "/graph?g0.expr=x",
                        "query",
                        "orders{shop=\"Kiel\"}",
                        "cadence",
                        "monthly")
                .days("2025-01-15", "2025-03-31")
                .rows();

        assertThat(rows).containsExactly("day | value", "2025-01-31 | 31", "2025-02-28 | 59", "2025-03-31 | 90");
    }

    @Test
    void aLabelNamesTheKpi() throws Troubled {
        var rows = Reading.of(PROMETHEUS, server.address(), "query", "orders", "label", "shop")
                .days("2025-01-01", "2025-01-02")
                .rows();

        assertThat(rows)
                .containsExactly(
                        "day | shop | value",
                        "2025-01-01 | Bonn | 10",
                        "2025-01-02 | Bonn | 20",
                        "2025-01-01 | Kiel | 1",
                        "2025-01-02 | Kiel | 2");
    }

    @Test
    void whatPrometheusSaysNowIsOfToday() throws Troubled {
        assertThat(Reading.of(PROMETHEUS, server.address(), "query", "2 + 3", "when", "now")
                        .now("2026-02-01T23:30:00Z")
                        .rows())
                .containsExactly("day | value", "2026-02-02 | 5");
    }

    @Test
    void daysWithoutANumberStayWithoutAValue() throws Troubled {
        assertThat(Reading.of(PROMETHEUS, server.address(), "query", "sum(orders)")
                        .days("2025-12-30", "2026-01-03")
                        .rows())
                .containsExactly("day | value", "2025-12-30 | 4004", "2025-12-31 | 4015");
        assertThat(Reading.of(
                                PROMETHEUS,
                                server.address(),
                                "query",
                                "orders{shop=\"Kiel\"} / 0 - orders{shop=\"Kiel\"} / 0")
                        .days("2025-05-01", "2025-05-02")
                        .rows())
                .containsExactly("day | value");
    }

    @Test
    void whatIsWrongWithAQueryIsSaidInWords() {
        assertThat(trouble("sum(orders")).contains("does not understand the query", "unclosed left parenthesis");
        assertThat(trouble("orders")).contains("gives 2 series", "differ by: shop");
        assertThat(trouble("orders", "label", "team")).contains("no label team", "differ by: shop");
        assertThat(trouble("label_replace(orders, \"all\", \"x\", \"\", \"\")", "label", "all"))
                .contains("Several series have all=\"x\"", "sum by (all)");
        assertThat(trouble("orders * on(nothing) orders")).contains("cannot work it out", "many-to-many");
        assertThat(trouble("\"text\"", "when", "now")).contains("gives a text");
    }

    @Test
    void whatIsNoPrometheusIsSaid() throws IOException {
        try (var other = RawServer.open()) {
            other.says("/api/v1/query", "application/json", "{\"ok\":true}");
            other.status("/down/api/v1/query", "503 Down", "Content-Type: text/plain", "upstream");
            other.status("/closed/api/v1/query", "401 No", "Content-Type: application/json", "{\"status\":\"error\"}");

            assertThat(elsewhere(other, "")).contains("not that of Prometheus");
            assertThat(elsewhere(other, "/down")).contains("trouble of its own: 503");
            assertThat(elsewhere(other, "/closed")).contains("does not know who asks");
            assertThat(elsewhere(other, "/gone")).contains("nothing at /gone/api/v1/query");
        }
    }

    private static String elsewhere(RawServer other, String path) {
        return Reading.of(PROMETHEUS, other.uri(path), "query", "1", "when", "now")
                .trouble();
    }

    private static String trouble(String query, String... settings) {
        var all = new ArrayList<>(List.of("query", query));
        all.addAll(List.of(settings));
        return Reading.of(PROMETHEUS, server.address(), all.toArray(String[]::new))
                .days("2025-01-01", "2025-01-02")
                .trouble();
    }
}
