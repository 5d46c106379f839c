package org.waymark.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.TestDatabase;
import org.waymark.World;

/** Whoever opens Waymark for the first time waits for little, and nothing moves away under their eyes. */
class FirstLoadJourneyTest {
    private static final int MOST_BYTES = 150_000;

    private static final String SHIFTS = """
            window.shifted = 0;
            window.moved = [];
            new PerformanceObserver((list) => {
                for (const shift of list.getEntries()) {
                    window.shifted += shift.value;
                    window.moved.push(...shift.sources.map(({ node }) => node?.outerHTML?.slice(0, 120) ?? node?.data));
                }
            }).observe({ type: "layout-shift", buffered: true });
            """;

    private final World world = new World(TestDatabase.SQLITE);
    private final String address = world.database.address();
    private final List<String> complaints = new ArrayList<>();

    @Test
    void aPageIsSmallAndNothingInItMoves() {
        var objective = world.companyObjective("Make Halden a place people choose to stay");
        world.initiative(
                world.maya, "Coaching programme", world.keyResult(world.maya, objective, "Voluntary turnover"));
        world.measured(world.kpi("Voluntary turnover"), LocalDate.of(2026, 4, 30), 18.3);
        var ownPage = "/objectives/" + objective.id().value();

        var pages = Stream.of(
                        "/ /objectives /kpis /teams /people",
                        "/map /board /timeline /calendar /planning /library /inbox /reviews",
                        "/settings/notifications",
                        ownPage)
                .flatMap(paths -> Stream.of(paths.split(" ")));
        for (var path : pages.toList()) {
            for (var page : List.of(Chromium.desk(address, complaints), Chromium.phone(address, complaints))) {
                Chromium.signIn(page, address, world.secretOf("maya"));
                page.addInitScript(SHIFTS);
                page.navigate(path);
                page.waitForLoadState(LoadState.LOAD);

                assertThat(number(
                                page,
                                "performance.getEntries().reduce((sum, one) => sum + (one.transferSize ?? 0), 0)"))
                        .as("bytes of %s", path)
                        .isBetween(20_000.0, (double) MOST_BYTES);
                assertThat(number(page, "window.shifted"))
                        .as("what moves in %s: %s", path, page.evaluate("window.moved.join()"))
                        .isZero();
                page.context().close();
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void aPageThatComesInTwoPiecesIsNotPaintedInTwo() throws IOException {
        var slow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slow.createContext("/", this::inTwoPieces);
        slow.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        slow.start();
        try {
            var page = Chromium.desk("http://localhost:" + slow.getAddress().getPort(), complaints);
            Chromium.signIn(page, address, world.secretOf("maya"));
            page.addInitScript(SHIFTS);
            page.navigate("/planning");
            page.waitForLoadState(LoadState.LOAD);

            assertThat(page.locator(".plan-steps form").count()).isPositive();
            assertThat(number(page, "window.shifted"))
                    .as("what moves: %s", page.evaluate("window.moved.join()"))
                    .isZero();
        } finally {
            slow.stop(0);
        }
    }

    /** Hands a request on to Waymark. A page stops for a moment in the middle of its last form. */
    private void inTwoPieces(HttpExchange exchange) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address + exchange.getRequestURI()));
        var cookie = exchange.getRequestHeaders().getFirst("Cookie");
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        try (exchange;
                var client = HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
                var answer = client.send(request.build(), BodyHandlers.ofInputStream())
                        .body()) {
            var body = answer.readAllBytes();
            var type = URLConnection.guessContentTypeFromName(
                    exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().set("Content-Type", type == null ? "text/html" : type);
            exchange.sendResponseHeaders(200, 0);
            var last = new String(body, StandardCharsets.ISO_8859_1).lastIndexOf("<button class=\"btn small quiet\"");
            exchange.getResponseBody().write(body, 0, Math.max(last, 0));
            if (last > 0) {
                exchange.getResponseBody().flush();
                Thread.sleep(500);
            }
            exchange.getResponseBody().write(body, Math.max(last, 0), body.length - Math.max(last, 0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }
}
