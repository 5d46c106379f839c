package org.waymark.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.fakes.RawServer;
import org.waymark.platform.Messages;

/** Against a real server on real sockets that does everything wrong. */
class ErrandTest {
    private static final Limits SHORT =
            new Limits(Duration.ofMillis(400), Duration.ofSeconds(3), 64 * 1024, 1024 * 1024);
    private static final Messages MESSAGES = new Messages();

    private final Outgoing outgoing = new Outgoing(
            new Addresses(Allowed.of("localhost", true), InetAddress::getAllByName),
            Clock.systemUTC(),
            RawServer.trust());
    private RawServer server;

    @BeforeEach
    void open() throws IOException {
        server = RawServer.open();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        outgoing.destroy();
    }

    @Test
    void anAnswerComesBack() throws Failure {
        server.says("/a", "Text/CSV; charset=ISO-8859-1", "day,value");

        try (var errand = outgoing.errand(SHORT);
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

        assertThat(text(server.uri("/a"))).isEqualTo("hello");
    }

    @Test
    void slowHeadersAndSlowBodiesAreBrokenOff() {
        server.at("/head", (_, out) -> trickle(out, "HTTP/1.1 200 OK\r\nX-A: "));
        server.at("/body", (_, out) -> trickle(out, "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"));
        server.at("/never", (_, _) -> Thread.sleep(5_000));

        var start = System.nanoTime();
        for (var path : new String[] {"/head", "/body", "/never"}) {
            assertThat(trouble(server.uri(path))).as(path).isInstanceOf(Trouble.Slow.class);
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
                .isThrownBy(() -> outgoing.errand(whole).get(Ask.get(server.uri("/a"))))
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
            assertThat(trouble(server.uri(path))).as(path).isInstanceOf(Trouble.BrokenOff.class);
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
            assertThat(trouble(server.uri(path))).as(path).isEqualTo(new Trouble.TooLarge(1));
        }
    }

    @Test
    void ofAnAnswerWithoutEndNothingIsReadOnceItIsTooLarge() {
        var sent = new AtomicLong();
        server.at("/chunks", (_, out) -> {
            raw(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (; sent.get() < 200_000_000; sent.addAndGet(0x2000)) raw(out, "2000\r\n" + "a".repeat(0x2000) + "\r\n");
        });

        assertThat(trouble(server.uri("/chunks"))).isEqualTo(new Trouble.TooLarge(1));
        assertThat(sent).hasValueLessThan(100_000_000);
    }

    @Test
    void aRedirectToNowhereIsSaidAndAPortThatThereCannotBeIsNoAddress() {
        server.status("/nowhere", "302 Found", "X-A: b", "");

        assertThat(trouble(server.uri("/nowhere"))).isEqualTo(new Trouble.Status("localhost", 302, ""));
        assertThat(WebAddress.of("https://example.org:65535/")).isPresent();
        assertThat(WebAddress.of("https://example.org:65536/")).isEmpty();
    }

    @Test
    void endlessHeadersAreNotTakenIn() {
        server.at("/many", (_, out) -> endless(out, "HTTP/1.1 200 OK\r\n", "X-A: b\r\n".getBytes()));
        server.at("/long", (_, out) -> endless(out, "HTTP/1.1 200 OK\r\nX-A: ", "aaaaaaaa".getBytes()));
        server.at("/ssh", (_, out) -> raw(out, "SSH-2.0-OpenSSH_9.6\r\n".repeat(20)));

        for (var path : new String[] {"/many", "/long", "/ssh"}) {
            assertThat(trouble(server.uri(path))).as(path).isInstanceOf(Trouble.NotHttp.class);
        }
    }

    @Test
    void redirectsEnd() throws Failure {
        server.sends("/loop", "/loop");
        server.sends("/one", "/two").says("/two", "text/plain", "here");

        assertThat(trouble(server.uri("/loop"))).isEqualTo(new Trouble.Redirects("localhost", 5));
        assertThat(text(server.uri("/one"))).isEqualTo("here");
    }

    @Test
    void aRedirectLeadsToNoPrivateAddress() throws IOException {
        try (var inside = RawServer.open()) {
            inside.says("/", "text/plain", "secret");
            server.sends("/to", "http://127.0.0.1:%d/".formatted(inside.port()));
            server.sends("/meta", "http://169.254.169.254/latest/meta-data/");
            server.sends("/file", "file:///etc/passwd");

            assertThat(trouble(server.uri("/to"))).isEqualTo(new Trouble.Private("127.0.0.1", "127.0.0.1"));
            assertThat(trouble(server.uri("/meta"))).isInstanceOf(Trouble.Private.class);
            assertThat(trouble(server.uri("/file"))).isInstanceOf(Trouble.NoAddress.class);
            assertThat(inside.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.1",
                "2130706433",
                "0x7f000001",
                "0x7f.1",
                "017700000001",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]"
            })
    void noFormOfWritingLeadsInside(String host) throws IOException {
        try (var inside = RawServer.open()) {
            inside.says("/", "text/plain", "secret");
            server.sends("/to", "http://%s:%d/".formatted(host, inside.port()));

            assertThat(trouble(server.uri("/to")))
                    .isInstanceOfAny(Trouble.Private.class, Trouble.NoSuchHost.class, Trouble.NoAddress.class);
            assertThat(inside.asked()).isEmpty();
        }
    }

    @Test
    void aRedirectNeverLeavesEncryption() throws IOException {
        try (var secure = RawServer.secure()) {
            secure.sends("/", server.uri("/open").toString());

            assertThat(trouble(secure.uri("/"))).isEqualTo(new Trouble.Downgrade("localhost", "localhost"));
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void anotherServerGetsNeitherCredentialsNorHeaders() throws Exception {
        try (var other = RawServer.open()) {
            other.says("/", "text/plain", "x");
            server.sends("/a", other.uri("/").toString());
            var ask =
                    Ask.get(server.uri("/a")).with(Map.of("X-Team", "secret")).as(new Credentials.Bearer("topsecret"));

            try (var errand = outgoing.errand(SHORT)) {
                errand.get(ask).close();
            }

            assertThat(server.asked().getFirst().headers())
                    .containsEntry("authorization", "Bearer topsecret")
                    .containsEntry("x-team", "secret");
            assertThat(other.asked().getFirst().headers()).doesNotContainKeys("authorization", "x-team");
        }
    }

    @Test
    void aNameThatChangesItsAddressAfterTheCheckGainsNothing() {
        server.says("/", "text/plain", "secret");
        var looks = new AtomicInteger();
        var rebinding = new Addresses(Allowed.of("", true), _ ->
                new InetAddress[] {InetAddress.ofLiteral(looks.getAndIncrement() == 0 ? "192.0.2.1" : "127.0.0.1")});
        var address = URI.create("http://rebinding.example:%d/".formatted(server.port()));

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(() -> outgoing.errand(SHORT, rebinding).get(Ask.get(address)))
                    .satisfies(e -> assertThat(e.trouble()).isInstanceOf(Trouble.Private.class));
        }
        assertThat(server.asked()).isEmpty();
        assertThat(looks).hasValue(3); // once for each connection: what is checked is what is connected to
    }

    @Test
    void withoutPermissionNothingIsSentInTheOpen() {
        var strict = new Addresses(Allowed.of("localhost", false), InetAddress::getAllByName);

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> outgoing.errand(SHORT, strict).get(Ask.get(server.uri("/"))))
                .satisfies(e -> assertThat(e.trouble()).isEqualTo(new Trouble.Insecure("localhost")));
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aCertificateThatNobodyKnowsIsNotBelieved() throws Exception {
        try (var secure = RawServer.secure()) {
            secure.says("/", "text/plain", "x");
            var worldly = new Outgoing(
                    new Addresses(Allowed.of("localhost", true), InetAddress::getAllByName),
                    Clock.systemUTC(),
                    SSLContext.getDefault());

            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(() -> worldly.errand(SHORT).get(Ask.get(secure.uri("/"))))
                    .satisfies(e -> assertThat(e.trouble()).isEqualTo(new Trouble.Certificate("localhost")));
            assertThat(text(secure.uri("/"))).isEqualTo("x");
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

        var trouble = trouble(Ask.get(server.uri("/a")).as(new Credentials.Key("X-Key", "topsecret")));

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

        assertThat(text(server.uri("/a"))).isEqualTo("now");
        assertThat(trouble(server.uri("/long"))).isEqualTo(new Trouble.TooOften("localhost", Duration.ofHours(1)));
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

        try (var errand = outgoing.errand(SHORT)) {
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

        var trouble = trouble(Ask.get(server.uri("/data")).as(client));

        assertThat(trouble).isEqualTo(new Trouble.NoToken("localhost", "invalid_client"));
        assertThat(client.toString() + MESSAGES.of(trouble.sentence())).doesNotContain("s3cret");
    }

    @Test
    void aPortWhereNothingListensIsUnreachableAndANameThatIsNoneIsSaid() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(trouble(URI.create("http://localhost:%d/".formatted(free))))
                .isEqualTo(new Trouble.Unreachable("localhost"));
        assertThat(trouble(URI.create("http://no-such-host.invalid/")))
                .isEqualTo(new Trouble.NoSuchHost("no-such-host.invalid"));
    }

    @Test
    void unknownPackingAndUnknownCharsetsAreSaid() {
        server.status("/br", "200 OK", "Content-Encoding: br", "x");
        server.says("/klingon", "text/csv; charset=klingon", "x");

        assertThat(trouble(server.uri("/br"))).isEqualTo(new Trouble.Packing("localhost", "br"));
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> outgoing.errand(SHORT)
                        .get(Ask.get(server.uri("/klingon")))
                        .charset())
                .satisfies(e -> assertThat(e.trouble()).isEqualTo(new Trouble.Charset("localhost", "klingon")));
    }

    private String text(URI address) throws Failure {
        try (var errand = outgoing.errand(SHORT);
                var answer = errand.get(Ask.get(address))) {
            return new String(answer.bytes(), StandardCharsets.UTF_8);
        }
    }

    private Trouble trouble(URI address) {
        return trouble(Ask.get(address));
    }

    private Trouble trouble(Ask ask) {
        try (var errand = outgoing.errand(SHORT);
                var answer = errand.get(ask)) {
            throw new AssertionError("It went well: " + answer.bytes().length + " bytes");
        } catch (Failure e) {
            return e.trouble();
        }
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
