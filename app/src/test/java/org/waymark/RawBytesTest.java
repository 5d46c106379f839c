package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.objectives.Objectives;
import org.waymark.people.TokenWish;
import org.waymark.people.Tokens;
import org.waymark.platform.Scope;

/** Bytes that no browser sends: text that is no UTF-8, encoded for an address and not. */
@BothDatabases
class RawBytesTest {
    private final World world;
    private final Visitor maya;
    private final String token;

    RawBytesTest(TestDatabase database) {
        world = new World(database);
        maya = world.visitor("maya");
        maya.formSecret();
        token = database.get(Tokens.class)
                .issue(world.maya, new TokenWish("raw", Scope.ALL, 1))
                .secret();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=%ff%fe",
                "/search?q=\u00ff\u00fe",
                "/objectives?cycle=%c3%28&q=%ed%a0%80",
                "/kpis?category=%f0%28%8c%28",
                "/people?q=%00",
                "/settings/people?q=%ff",
                "/history?kind=%ff",
                "/objectives/%ff%fe",
                "/objectives/%20",
                "/picks/people?q=%ff",
                "/sign-in?to=%ff",
                "/%ff"
            })
    void noAddressBreaksAPage(String path) {
        assertThat(status("GET " + path, "", new byte[0])).isBetween(200, 499);
    }

    @Test
    void noAddressBreaksAPageThatIsRefusedBesides() {
        var talks = world.keyResult(world.nora, world.teamObjective("Grow leaders"), "Talks held");
        world.database.get(Objectives.class).withdraw(world.nora, talks.objective());
        var path = "/key-results/" + talks.id().value() + "/check-ins/new";

        assertThat(maya.get(path).status()).isEqualTo(409);
        assertThat(maya.get(path + "?q=%ff").status()).isEqualTo(400);
    }

    @Test
    void whoSendsThemIsToldWhatHelps() {
        var page = maya.get("/search?q=%ff%fe");
        var problem = maya.get("/api/v1/objectives?q=%ff%fe", "Authorization", "Bearer " + token);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.page().select("main").text()).contains("not UTF-8. Load the page again");
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.type()).startsWith("application/problem+json");
        assertThat(problem.text()).contains("The query of the address is not UTF-8");
    }

    @Test
    void whatTheServerCannotReadIsAnsweredInWordsToo() {
        var page = maya.get("/objectives/%ff");
        var problem = maya.get("/api/v1/objectives/%ff", "Authorization", "Bearer " + token);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.page().select("p").text()).contains("Go back, reload the page");
        assertThat(problem.type()).startsWith("application/problem+json");
        assertThat(problem.text()).contains("\"status\":400").contains("could not read the request");
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000, 70_000})
    void anAddressThatIsTooLongIsAnsweredInWordsToo(int length) {
        var query = "?q=" + "a".repeat(length);
        var page = maya.get("/objectives" + query);
        var problem = maya.get("/api/v1/objectives" + query, "Authorization", "Bearer " + token);

        assertThat(page.status()).isEqualTo(414);
        assertThat(page.page().select("main h1").text()).isEqualTo("That was refused");
        assertThat(page.page().select("main p").text()).contains("The address is too long");
        assertThat(problem.status()).isEqualTo(414);
        assertThat(problem.type()).startsWith("application/problem+json");
        assertThat(problem.text()).contains("\"status\":414").contains("The address is too long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/objectives?q=%ff%fe",
                "/api/v1/objectives?q=\u00ff",
                "/api/v1/kpis?category=%c3%28",
                "/api/v1/search?q=%ed%a0%80",
                "/api/v1/people?q=%00",
                "/api/v1/history?kind=%ff",
                "/api/v1/objectives/%ff",
                "/api/v1/objectives/%20",
                "/api/v1/key-results?cursor=%ff"
            })
    void noAddressBreaksTheApi(String path) {
        assertThat(status("GET " + path, "Authorization: Bearer " + token + "\r\n", new byte[0]))
                .isBetween(200, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%ff%fe", "\u00ff\u00fe", "%ed%a0%80", "%00", "%zz", "\u00c3("})
    void noFormBreaks(String text) {
        var body = "_csrf=%s&name=%s&purpose=%s".formatted(maya.formSecret(), text, text);

        var status = status(
                "POST /settings/teams",
                "Content-Type: application/x-www-form-urlencoded\r\n",
                body.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(status).isBetween(200, 499);
        assertThat(maya.get("/teams").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00ff\u00fe", "\u00ed\u00a0\u0080", "\u00c3(", "\u00c0\u0080"})
    void noBodyBreaksTheApi(String text) {
        var body = "{\"name\": \"%s\"}".formatted(text).getBytes(StandardCharsets.ISO_8859_1);
        var headers = "Authorization: Bearer %s\r\nContent-Type: application/json\r\n".formatted(token);

        assertThat(status("POST /api/v1/teams", headers, body)).isEqualTo(400);
    }

    private int status(String request, String headers, byte[] body) {
        var address = URI.create(world.database.address());
        var head = "%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: %s\r\n%sContent-Length: %d\r\n\r\n"
                .formatted(request, maya.cookies(), headers, body.length);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 ");
            return Integer.parseInt(answer.substring(9));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
