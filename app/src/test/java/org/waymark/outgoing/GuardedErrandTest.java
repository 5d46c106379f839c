package org.waymark.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.fakes.RawServer;

/** An errand leads to nobody and hands over nothing that whoever sent it did not mean. */
class GuardedErrandTest {
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
    void redirectsEnd() throws Failure {
        server.sends("/loop", "/loop");
        server.sends("/one", "/two").says("/two", "text/plain", "here");

        assertThat(errands.trouble(server.uri("/loop"))).isEqualTo(new Trouble.Redirects("localhost", 5));
        assertThat(errands.text(server.uri("/one"))).isEqualTo("here");
    }

    @Test
    void aRedirectLeadsToNoPrivateAddress() throws IOException {
        try (var inside = RawServer.open()) {
            inside.says("/", "text/plain", "secret");
            server.sends("/to", "http://127.0.0.1:%d/".formatted(inside.port()));
            server.sends("/meta", "http://169.254.169.254/latest/meta-data/");
            server.sends("/file", "file:///etc/passwd");

            assertThat(errands.trouble(server.uri("/to"))).isEqualTo(new Trouble.Private("127.0.0.1", "127.0.0.1"));
            assertThat(errands.trouble(server.uri("/meta"))).isInstanceOf(Trouble.Private.class);
            assertThat(errands.trouble(server.uri("/file"))).isInstanceOf(Trouble.NoAddress.class);
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

            assertThat(errands.trouble(server.uri("/to")))
                    .isInstanceOfAny(Trouble.Private.class, Trouble.NoSuchHost.class, Trouble.NoAddress.class);
            assertThat(inside.asked()).isEmpty();
        }
    }

    @Test
    void aRedirectNeverLeavesEncryption() throws IOException {
        try (var secure = RawServer.secure()) {
            secure.sends("/", server.uri("/open").toString());

            assertThat(errands.trouble(secure.uri("/"))).isEqualTo(new Trouble.Downgrade("localhost", "localhost"));
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

            try (var errand = errands.outgoing().errand(Errands.SHORT)) {
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
                    .isThrownBy(() ->
                            errands.outgoing().errand(Errands.SHORT, rebinding).get(Ask.get(address)))
                    .satisfies(e -> assertThat(e.trouble()).isInstanceOf(Trouble.Private.class));
        }
        assertThat(server.asked()).isEmpty();
        assertThat(looks).hasValue(3); // once for each connection: what is checked is what is connected to
    }

    @Test
    void withoutPermissionNothingIsSentInTheOpen() {
        var strict = new Addresses(Allowed.of("localhost", false), InetAddress::getAllByName);

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(
                        () -> errands.outgoing().errand(Errands.SHORT, strict).get(Ask.get(server.uri("/"))))
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
                    .isThrownBy(() -> worldly.errand(Errands.PATIENT).get(Ask.get(secure.uri("/"))))
                    .satisfies(e -> assertThat(e.trouble()).isEqualTo(new Trouble.Certificate("localhost")));
            assertThat(errands.text(secure.uri("/"))).isEqualTo("x");
        }
    }
}
