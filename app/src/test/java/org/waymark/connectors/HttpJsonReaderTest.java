package org.waymark.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.connectors.Kind.HTTP_JSON;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.fakes.RawServer;

class HttpJsonReaderTest {
    private static final String COLUMNS = "day = $.d\nvalue = $.v";

    private RawServer server;

    @BeforeEach
    void open() throws IOException {
        server = RawServer.open();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void rowsAndColumnsAreTakenWhereTheyAre() throws Troubled {
        server.says("/a", "application/json", """
                {"result": {"rows": [{"d": "2026-01-01", "v": 0.1, "x": {"y": 5}}, {"d": "2026-01-02", "v": 12345678901234567890}]}}""");

        assertThat(Reading.of(HTTP_JSON, server.uri("/a"), "rows", "$.result.rows", "columns", COLUMNS)
                        .rows())
                .containsExactly("day | value", "2026-01-01 | 0.1", "2026-01-02 | 12345678901234567890");
        assertThat(Reading.of(HTTP_JSON, server.uri("/a"), "rows", "result.rows[*]")
                        .rows())
                .containsExactly("d | v | x.y", "2026-01-01 | 0.1 | 5", "2026-01-02 | 12345678901234567890 | ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"result\": {\"rows\": [1]}, \"count\": 1} | nothing at items. At its top there is: result.rows, count.",
                "{\"result\": {}} | nothing at items. At its top there is: result.",
                "[{\"day\": 1, \"sales\": null}] | nothing at items. It is a list, whose first element has: day.",
                "[] | nothing at items. All it says is: [].",
                "\"busy\" | nothing at items. All it says is: busy."
            })
    void whereThereIsNothingThePathIsShownAsItWasTypedWithWhatIsThere(String answer, String says) {
        server.says("/a", "application/json", answer);

        assertThat(Reading.of(HTTP_JSON, server.uri("/a"), "rows", "items").trouble())
                .contains(says);
    }

    @Test
    void oneObjectIsOneRowAndListsWithinListsAreNumberedColumns() throws Troubled {
        server.says("/one", "application/json", "{\"count\": 42}");
        server.says("/pairs", "application/json", "[[1767225600, 3], [1767312000, 4]]");

        assertThat(Reading.of(HTTP_JSON, server.uri("/one")).rows()).containsExactly("count", "42");
        assertThat(Reading.of(HTTP_JSON, server.uri("/pairs"), "columns", "day = $[0] as epoch\nvalue = $[1]")
                        .rows())
                .containsExactly("day | value", "2026-01-01T00:00:00Z | 3", "2026-01-02T00:00:00Z | 4");
        assertThat(Reading.of(HTTP_JSON, server.uri("/pairs")).rows()).contains("1 | 2", "1767225600 | 3");
    }

    @Test
    void daysHeadersAndCredentialsAreSent() throws Troubled {
        server.says("/a", "application/json", "[]");

        Reading.of(
                        HTTP_JSON,
                        server.uri("/a") + "?from={from}&to={to}",
                        "headers",
                        "X-Version: 3",
                        "signIn",
                        "basic",
                        "user",
                        "ada")
                .secret("pass:word")
                .rows();

        var asked = server.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/a?from=2026-01-01&to=2026-01-31");
        assertThat(asked.headers())
                .containsEntry("x-version", "3")
                .containsEntry("authorization", "Basic YWRhOnBhc3M6d29yZA==");
    }

    @ParameterizedTest
    @CsvSource({
        "page, /p?page=1&n=2 /p?page=2&n=2 /p?page=3&n=2",
        "offset, /p?page=0&n=2 /p?n=2&page=2 /p?n=2&page=4",
    })
    void pagesAreAskedUntilOneIsShort(String paging, String asked) throws Troubled {
        server.at("/p", (request, out) -> {
            boolean isLast = request.path().contains("page=3") || request.path().contains("page=4");
            json(out, isLast ? "[{\"d\":5}]" : "[{\"d\":\"%1$s1\"},{\"d\":\"%1$s2\"}]".formatted(request.path()));
        });

        var rows = Reading.of(
                        HTTP_JSON,
                        server.uri("/p"),
                        "paging",
                        paging,
                        "pageParameter",
                        "page",
                        "sizeParameter",
                        "n",
                        "pageSize",
                        "2")
                .rows();

        assertThat(rows).hasSize(6).endsWith("5");
        assertThat(server.asked().stream().map(RawServer.Asked::path).map(HttpJsonReaderTest::sorted))
                .containsExactly(Arrays.stream(asked.split(" "))
                        .map(HttpJsonReaderTest::sorted)
                        .toArray(String[]::new));
    }

    @Test
    void cursorsAndLinksAreFollowed() throws Troubled {
        server.at(
                "/c",
                (request, out) -> json(
                        out,
                        request.path().contains("after=n%2F2")
                                ? "{\"rows\":[{\"d\":2}],\"next\":null}"
                                : "{\"rows\":[{\"d\":1}],\"next\":\"n/2\"}"));
        server.at(
                "/u",
                (request, out) -> json(
                        out,
                        request.path().contains("2")
                                ? "{\"rows\":[{\"d\":2}]}"
                                : "{\"rows\":[{\"d\":1}],\"next\":\"/u?page=2\"}"));
        server.at(
                "/l",
                (request, out) -> RawServer.write(
                        out,
                        "200 OK",
                        "Content-Type: application/json"
                                + (request.path().contains("2")
                                        ? ""
                                        : "\r\nLink: </l?p=0>; rel=\"prev\", </l?p=2>; rel=\"next\""),
                        (request.path().contains("2") ? "[{\"d\":2}]" : "[{\"d\":1}]")
                                .getBytes(StandardCharsets.UTF_8)));

        assertThat(Reading.of(
                                HTTP_JSON,
                                server.uri("/c"),
                                "rows",
                                "rows",
                                "paging",
                                "cursor",
                                "cursorPath",
                                "next",
                                "pageParameter",
                                "after")
                        .rows())
                .containsExactly("d", "1", "2");
        assertThat(Reading.of(HTTP_JSON, server.uri("/u"), "rows", "rows", "paging", "cursor", "cursorPath", "next")
                        .rows())
                .containsExactly("d", "1", "2");
        assertThat(Reading.of(HTTP_JSON, server.uri("/l"), "paging", "link").rows())
                .containsExactly("d", "1", "2");
    }

    @Test
    void aServiceThatIgnoresItsPagesIsNoticed() {
        server.says("/same", "application/json", "[{\"d\":1}]");
        server.at(
                "/loop",
                (_, out) -> json(out, "{\"rows\":[{\"d\":%d}],\"next\":\"/loop\"}".formatted(System.nanoTime())));
        server.at("/new", (_, out) -> json(out, "[{\"d\":%d}]".formatted(System.nanoTime())));

        assertThat(Reading.of(HTTP_JSON, server.uri("/same"), "paging", "page", "pageParameter", "p")
                        .trouble())
                .contains("a page that was there before");
        assertThat(Reading.of(HTTP_JSON, server.uri("/loop"), "rows", "rows", "paging", "cursor", "cursorPath", "next")
                        .trouble())
                .contains("a page that was there before");
        assertThat(Reading.of(HTTP_JSON, server.uri("/new"), "paging", "page", "pageParameter", "p", "mostPages", "3")
                        .trouble())
                .contains("more than 3 pages");
    }

    @Test
    void aSampleAsksForNoMoreThanItShows() throws Troubled {
        server.at("/new", (_, out) -> json(out, "[{\"d\":%d}]".formatted(System.nanoTime())));

        assertThat(Reading.of(HTTP_JSON, server.uri("/new"), "paging", "page", "pageParameter", "p")
                        .sample(2)
                        .rows())
                .hasSize(3);
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void whatIsNoJsonIsSaid() {
        server.says("/html", "text/html", "<html>Sign in");
        server.says("/disguised", "application/json", "<!doctype html>");
        server.says("/pdf", "application/pdf", "%PDF");
        server.says("/half", "application/json", "[{\"d\":1},{\"d\"");
        server.says("/two", "application/json", "[1] [2]");
        server.says("/empty", "application/json", "");
        server.says("/klingon", "application/json; charset=klingon", "[]");
        server.says("/deep", "application/json", "[".repeat(5_000) + "]".repeat(5_000));
        server.says("/wide", "application/json", "[" + "[],".repeat(1_100_000) + "1]");
        server.says("/number", "application/json", "[" + "9".repeat(5_000) + "]");

        assertThat(trouble("/html")).contains("a page for people");
        assertThat(trouble("/disguised")).contains("a page for people");
        assertThat(trouble("/pdf")).contains("application/pdf, but JSON was expected");
        for (var path : new String[] {"/half", "/two", "/deep", "/wide", "/number"}) {
            assertThat(trouble(path)).as(path).contains("is no proper JSON");
        }
        assertThat(trouble("/empty")).contains("nothing at all");
        assertThat(trouble("/klingon")).contains("\"klingon\"");
    }

    @Test
    void rowsThatAreElsewhereAreSaidWithWhatIsThere() {
        server.says("/a", "application/json", "{\"items\": [], \"total\": 0}");

        assertThat(Reading.of(HTTP_JSON, server.uri("/a"), "rows", "$.data").trouble())
                .contains("nothing at $.data")
                .contains("items, total");
    }

    @Test
    void tooMuchAndTooSlowEndTheRun() {
        server.at("/unsaid", (_, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 10_000; i++) out.write(" ".repeat(8192).getBytes(StandardCharsets.US_ASCII));
        });
        server.at("/slow", (_, _) -> Thread.sleep(5_000));
        server.says("/rows", "application/json", "[1,2,3]");

        assertThat(trouble("/unsaid")).contains("more than 16 MB");
        assertThat(Reading.of(HTTP_JSON, server.uri("/slow"), "seconds", "1")
                        .patience(Duration.ofSeconds(1))
                        .trouble())
                .contains("within one second");
        assertThat(Reading.of(HTTP_JSON, server.uri("/rows"), "mostRows", "2").trouble())
                .contains("2 rows");
    }

    @Test
    void whoeverStopsARunDoesNotWaitForTheServer() {
        var reading = Reading.of(HTTP_JSON, server.uri("/slow"));
        server.at("/slow", (_, _) -> {
            reading.stop();
            Thread.sleep(5_000);
        });

        var start = System.nanoTime();
        assertThat(reading.trouble()).contains("stopped");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void theNextRunHeals() throws Troubled {
        var reading = Reading.of(HTTP_JSON, server.uri("/a"));
        server.status("/a", "502 Bad Gateway", "", "");
        assertThat(reading.trouble()).contains("trouble of its own: 502");

        server.says("/a", "application/json", "[{\"d\":1}]");
        assertThat(reading.rows()).containsExactly("d", "1");
    }

    private String trouble(String path) {
        return Reading.of(HTTP_JSON, server.uri(path)).trouble();
    }

    private static String sorted(String path) {
        var parts = path.substring(path.indexOf('?') + 1).split("&");
        Arrays.sort(parts);
        return String.join("&", parts);
    }

    private static void json(OutputStream out, String json) throws IOException {
        RawServer.write(out, "200 OK", "Content-Type: application/json", json.getBytes(StandardCharsets.UTF_8));
    }
}
