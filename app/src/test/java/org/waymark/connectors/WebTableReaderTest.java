package org.waymark.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.connectors.Kind.GOOGLE_SHEET;
import static org.waymark.connectors.Kind.TABLE_BY_URL;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.fakes.RawServer;

class WebTableReaderTest {
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
    void whatComesIsSeenFromItself() throws Troubled {
        server.says("/csv", "application/octet-stream", "day;value\n2026-01-01;1,5\n2026-01-02;2,5\n");
        server.says("/json", "text/plain", "[{\"day\":\"2026-01-01\",\"value\":1.5}]");

        assertThat(Reading.of(TABLE_BY_URL, server.uri("/csv")).rows())
                .containsExactly("day | value", "2026-01-01 | 1,5", "2026-01-02 | 2,5");
        assertThat(Reading.of(TABLE_BY_URL, server.uri("/json")).rows())
                .containsExactly("day | value", "2026-01-01 | 1.5");
    }

    @Test
    void aRowWithMoreCellsThanColumnsIsRefusedAndTheOthersGoOn() throws Troubled {
        server.says("/csv", "text/csv", "day,value\n2026-01-01,1,5\n2026-01-02,2\n");

        assertThat(Reading.of(TABLE_BY_URL, server.uri("/csv")).rows())
                .hasSize(3)
                .contains("2026-01-02 | 2")
                .anySatisfy(row -> assertThat(row).startsWith("2: ").contains("5 is left over"));
    }

    @Test
    void theServerKnowsInWhichLettersItWrites() throws Troubled {
        var letters = Charset.forName("ISO-8859-2");
        server.at(
                "/a",
                (_, out) -> RawServer.write(
                        out,
                        "200 OK",
                        "Content-Type: text/csv; charset=ISO-8859-2",
                        "osoba,value\nŁódź,1\n".getBytes(letters)));

        assertThat(Reading.of(TABLE_BY_URL, server.uri("/a")).rows()).containsExactly("osoba | value", "Łódź | 1");
    }

    @Test
    void whatIsNoTableIsSaid() {
        server.says("/html", "text/html", "<html>Sign in");
        server.says("/disguised", "text/csv", "\n<!DOCTYPE html><title>Sign in</title>");
        server.says("/empty", "text/csv", "");
        server.at(
                "/broken",
                (_, out) -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nday,value\n2026-01-01,1\n"
                        .getBytes(StandardCharsets.US_ASCII)));
        server.at("/zip", (_, out) -> RawServer.write(out, "200 OK", "", new byte[] {'P', 'K', 3, 4, 0, 0}));

        assertThat(trouble("/html")).contains("a page for people");
        assertThat(trouble("/disguised")).contains("a page for people");
        assertThat(trouble("/empty")).contains("nothing at all");
        assertThat(trouble("/broken")).contains("broke off in the middle");
        assertThat(trouble("/zip")).isNotBlank();
        assertThat(trouble("/gone")).contains("nothing at /gone.");
    }

    @Test
    void moreRowsThanWantedAreTooMany() {
        server.says("/a", "text/csv", "day,value\n" + "2026-01-01,1\n".repeat(5));

        assertThat(Reading.of(TABLE_BY_URL, server.uri("/a"), "mostRows", "3").trouble())
                .contains("3 rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"401 No", "403 No", "404 No"})
    void aSheetThatIsNotPublishedSaysHowToPublishIt(String status) {
        server.status("/sheet", status, "", "");
        server.sends("/redirected", server.uri("/accounts").toString());
        server.says("/accounts", "text/html; charset=utf-8", "<!doctype html><title>Google Sheets: Sign-in</title>");

        var reading = Reading.of(GOOGLE_SHEET, "");
        assertThat(reading.trouble(new GoogleSheet(server.uri("/sheet"), 10, 100)))
                .contains("Publish to web");
        assertThat(reading.trouble(new GoogleSheet(server.uri("/redirected"), 10, 100)))
                .contains("Publish to web");
    }

    @Test
    void aPublishedSheetIsRead() throws Troubled {
        server.sends("/pub", server.uri("/doc-0c-sheets").toString());
        server.says("/doc-0c-sheets", "text/csv", "Month,NPS\r\n1/31/2026,41\r\n");

        assertThat(Reading.of(GOOGLE_SHEET, "").rows(new GoogleSheet(server.uri("/pub"), 10, 100)))
                .containsExactly("Month | NPS", "1/31/2026 | 41");
    }

    private String trouble(String path) {
        return Reading.of(TABLE_BY_URL, server.uri(path)).trouble();
    }
}
