package org.waymark.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.fakes.RawServer;
import org.waymark.platform.Messages;

/** Against a real server on real sockets that does everything wrong. */
class ErrandTest {
    private static final Messages MESSAGES = new Messages();

    private final Errands errands = new Errands();
    private RawServer server;

    @BeforeEach
    void open() throws IOException {
        server = RawServer.open();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        errands.close();
    }

    @Test
    void anAnswerComesBack() throws Failure {
        server.says("/a", "Text/CSV; charset=ISO-8859-1", "day,value");

        try (var errand = errands.outgoing().errand(Errands.SHORT);
                var answer = errand.get(Ask.get(server.uri("/a")))) {
            assertThat(new String(answer.bytes(), StandardCharsets.UTF_8)).isEqualTo("day,value");
            assertThat(answer.type()).isEqualTo("text/csv");
            assertThat(answer.charset()).contains(StandardCharsets.ISO_8859_1);
        }
        assertThat(server.asked().getFirst().headers()).containsEntry("user-agent", "Waymark");
    }

    @Test
    void whatIsPackedIsUnpacked() throws Failure {
        server.at(
                "/a", (_, out) -> RawServer.write(out, "200 OK", "Content-Encoding: gzip", packed("hello".getBytes())));

        assertThat(errands.text(server.uri("/a"))).isEqualTo("hello");
    }

    @Test
    void slowHeadersAndSlowBodiesAreBrokenOff() {
        server.at("/head", (_, out) -> trickle(out, "HTTP/1.1 200 OK\r\nX-A: "));
        server.at("/body", (_, out) -> trickle(out, "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"));
        server.at("/never", (_, _) -> Thread.sleep(5_000));

        var start = System.nanoTime();
        for (var path : new String[] {"/head", "/body", "/never"}) {
            assertThat(errands.trouble(server.uri(path))).as(path).isInstanceOf(Trouble.Slow.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void theErrandAsAWholeHasAnEnd() {
        server.at("/a", (_, out) -> {
            Thread.sleep(150);
            RawServer.write(out, "302 Found", "Location: /a", new byte[0]);
        });
        var whole = new Limits(Duration.ofMillis(300), Duration.ofMillis(300), 1024, 1024);

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> errands.outgoing().errand(whole).get(Ask.get(server.uri("/a"))))
                .satisfies(e -> assertThat(e.trouble()).isInstanceOf(Trouble.Slow.class));
    }

    @Test
    void aConnectionThatBreaksIsNoShortAnswer() {
        server.at("/length", (_, out) -> raw(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"));
        server.at("/chunks", (_, out) -> raw(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\nhalf"));
        server.at("/gzip", (_, out) -> {
            var half = packed(new byte[5_000]);
            RawServer.write(out, "200 OK", "Content-Encoding: gzip", java.util.Arrays.copyOf(half, half.length / 2));
        });
        server.at("/nothing", (_, _) -> {});

        for (var path : new String[] {"/length", "/chunks", "/gzip", "/nothing"}) {
            assertThat(errands.trouble(server.uri(path))).as(path).isInstanceOf(Trouble.BrokenOff.class);
        }
    }

    @Test
    void nothingHugeIsTakenInPackedOrNot() {
        server.at("/said", (_, out) -> raw(out, "HTTP/1.1 200 OK\r\nContent-Length: 2147483648\r\n\r\n"));
        server.at("/unsaid", (_, out) -> endless(out, "HTTP/1.1 200 OK\r\n\r\n", new byte[8192]));
        server.at("/bomb", (_, out) -> {
            raw(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
            endless(new GZIPOutputStream(out), "", new byte[8192]);
        });

        for (var path : new String[] {"/said", "/unsaid", "/bomb"}) {
            assertThat(errands.trouble(server.uri(path))).as(path).isEqualTo(new Trouble.TooLarge(1));
        }
    }

    @Test
    void ofAnAnswerWithoutEndNothingIsReadOnceItIsTooLarge() {
        var sent = new AtomicLong();
        server.at("/chunks", (_, out) -> {
            raw(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (; sent.get() < 200_000_000; sent.addAndGet(0x2000)) raw(out, "2000\r\n" + "a".repeat(0x2000) + "\r\n");
        });

        assertThat(errands.trouble(server.uri("/chunks"))).isEqualTo(new Trouble.TooLarge(1));
        assertThat(sent).hasValueLessThan(100_000_000);
    }

    @Test
    void aRedirectToNowhereIsSaidAndAPortThatThereCannotBeIsNoAddress() {
        server.status("/nowhere", "302 Found", "X-A: b", "");

        assertThat(errands.trouble(server.uri("/nowhere"))).isEqualTo(new Trouble.Status("localhost", 302, ""));
        assertThat(WebAddress.of("https://example.org:65535/")).isPresent();
        assertThat(WebAddress.of("https://example.org:65536/")).isEmpty();
    }

    @Test
    void endlessHeadersAreNotTakenIn() {
        server.at("/many", (_, out) -> endless(out, "HTTP/1.1 200 OK\r\n", "X-A: b\r\n".getBytes()));
        server.at("/long", (_, out) -> endless(out, "HTTP/1.1 200 OK\r\nX-A: ", "aaaaaaaa".getBytes()));
        server.at("/ssh", (_, out) -> raw(out, "SSH-2.0-OpenSSH_9.6\r\n".repeat(20)));

        for (var path : new String[] {"/many", "/long", "/ssh"}) {
            assertThat(errands.trouble(server.uri(path))).as(path).isInstanceOf(Trouble.NotHttp.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, NotSignedIn, false",
        "403, Forbidden, false",
        "404, NotThere, false",
        "410, NotThere, false",
        "429, TooOften, true",
        "400, Status, false",
        "500, Status, true",
        "502, Status, true"
    })
    void eachRefusalHasItsName(String status, String name, boolean mayPass) {
        server.status("/a", status + " No", "Content-Type: text/plain", "no key topsecret here");

        var trouble = errands.trouble(Ask.get(server.uri("/a")).as(new Credentials.Key("X-Key", "topsecret")));

        assertThat(trouble.getClass().getSimpleName()).isEqualTo(name);
        assertThat(trouble.mayPass()).isEqualTo(mayPass);
        assertThat(MESSAGES.of(trouble.sentence())).contains("localhost").doesNotContain("topsecret", "no.outgoing");
    }

    @Test
    void aServerThatAsksForAMomentGetsIt() throws Failure {
        var times = new AtomicInteger();
        server.at("/a", (_, out) -> {
            if (times.getAndIncrement() == 0) RawServer.write(out, "429 Slow", "Retry-After: 0", new byte[0]);
            else RawServer.write(out, "200 OK", "", "now".getBytes());
        });
        server.status("/long", "503 Busy", "Retry-After: 3600", "");

        assertThat(errands.text(server.uri("/a"))).isEqualTo("now");
        assertThat(errands.trouble(server.uri("/long")))
                .isEqualTo(new Trouble.TooOften("localhost", Duration.ofHours(1)));
    }

    @Test
    void aTokenIsFetchedOnceAndAnewWhenItIsNoLongerTaken() throws Failure {
        var tokens = new AtomicInteger();
        server.at(
                "/token",
                (_, out) -> json(out, "{\"access_token\":\"t%d\",\"expires_in\":3600}", tokens.incrementAndGet()));
        server.at("/data", (asked, out) -> {
            var isNew = asked.headers().get("authorization").equals("Bearer t" + Math.max(1, tokens.get()));
            RawServer.write(
                    out,
                    isNew && tokens.get() != 1 || asked.path().endsWith("?1") ? "200 OK" : "401 No",
                    "",
                    new byte[] {'x'});
        });
        var client = new Credentials.Client(server.uri("/token"), "me", "s3cret", "read", "");

        try (var errand = errands.outgoing().errand(Errands.SHORT)) {
            errand.get(Ask.get(server.uri("/data?1")).as(client)).close();
            errand.get(Ask.get(server.uri("/data?1")).as(client)).close();
            assertThat(tokens).hasValue(1);
            errand.get(Ask.get(server.uri("/data")).as(client)).close();
            assertThat(tokens).hasValue(2);
        }
        assertThat(server.asked().getFirst().body()).isEqualTo("grant_type=client_credentials&scope=read");
    }

    @Test
    void aWrongClientIsToldWithoutItsSecret() {
        server.status("/token", "401 No", "Content-Type: application/json", "{\"error\":\"invalid_client\"}");
        var client = new Credentials.Client(server.uri("/token"), "me", "s3cret", "", "");

        var trouble = errands.trouble(Ask.get(server.uri("/data")).as(client));

        assertThat(trouble).isEqualTo(new Trouble.NoToken("localhost", "invalid_client"));
        assertThat(client.toString() + MESSAGES.of(trouble.sentence())).doesNotContain("s3cret");
    }

    @Test
    void aPortWhereNothingListensIsNamedWithItsHostAndANameThatIsNoneIsSaid() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(errands.trouble(URI.create("http://localhost:%d/".formatted(free))))
                .isEqualTo(new Trouble.Unreachable("localhost:" + free));
        assertThat(errands.trouble(URI.create("http://no-such-host.invalid/")))
                .isEqualTo(new Trouble.NoSuchHost("no-such-host.invalid"));
    }

    @Test
    void unknownPackingAndUnknownCharsetsAreSaid() {
        server.status("/br", "200 OK", "Content-Encoding: br", "x");
        server.says("/klingon", "text/csv; charset=klingon", "x");

        assertThat(errands.trouble(server.uri("/br"))).isEqualTo(new Trouble.Packing("localhost", "br"));
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> errands.outgoing()
                        .errand(Errands.SHORT)
                        .get(Ask.get(server.uri("/klingon")))
                        .charset())
                .satisfies(e -> assertThat(e.trouble()).isEqualTo(new Trouble.Charset("localhost", "klingon")));
    }

    private static void json(OutputStream out, String text, Object... places) throws IOException {
        RawServer.write(
                out,
                "200 OK",
                "Content-Type: application/json",
                text.formatted(places).getBytes());
    }

    private static void raw(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void trickle(OutputStream out, String start) throws Exception {
        raw(out, start);
        for (int i = 0; i < 100; i++) {
            raw(out, "a");
            out.flush();
            Thread.sleep(50);
        }
    }

    private static void endless(OutputStream out, String start, byte[] more) throws IOException {
        raw(out, start);
        for (int i = 0; i < 100_000_000 / more.length; i++) out.write(more);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(bytes);
        }
        return packed.toByteArray();
    }
}
