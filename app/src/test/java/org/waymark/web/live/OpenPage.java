package org.waymark.web.live;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.waymark.Program;

/** A page that somebody left open: what its event stream said. */
final class OpenPage implements AutoCloseable {
    /** The program ended the stream. */
    static final String HUNG_UP = "hung-up";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    OpenPage(Program program, String secret) {
        this(program, secret, System.nanoTime());
    }

    /** @param asked when the page was asked for, by the clock of {@link System#nanoTime} */
    OpenPage(Program program, String secret, long asked) {
        var age = Duration.ofNanos(System.nanoTime() - asked);
        var request = HttpRequest.newBuilder(URI.create(program.address() + "/live?age=" + age.toMillis()))
                .header("Cookie", "waymark=" + secret)
                .header("Accept", "text/event-stream")
                .build();
        Thread.ofVirtual().start(() -> listen(request));
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> heard.contains("hello"));
    }

    private void listen(HttpRequest request) {
        try {
            client.send(request, BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("data:"))
                    .flatMap(line -> Stream.of(line.substring(5).strip().split(" ")))
                    .forEach(heard::add);
            heard.add(HUNG_UP);
        } catch (java.io.IOException | java.io.UncheckedIOException e) {
            // the page was closed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    /** Two seconds is what the product promises. */
    void awaits(String name) {
        Awaitility.await("hears " + name)
                .atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> heard.contains(name));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
