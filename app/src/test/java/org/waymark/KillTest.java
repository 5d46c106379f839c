package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waymark.objectives.KeyResult;
import org.waymark.people.TokenWish;
import org.waymark.people.Tokens;
import org.waymark.platform.Scope;

/** The program is killed, not stopped, in the middle of writing. */
class KillTest {
    private static final int WRITERS = 6;
    private static final int ENOUGH = 100;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private String token = "";
    private KeyResult.Id keyResult = new KeyResult.Id(new java.util.UUID(0, 0));

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatWasAcknowledgedIsThereAfterAKillAndTheProgramStartsAgainByItself(TestDatabase database)
            throws IOException, InterruptedException {
        var settings = database.settings("kill");
        prepare(settings);

        killWhileWriting(settings);

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        assertThat(kept(settings)).containsAll(acknowledged);
    }

    private void prepare(Map<String, Object> settings) {
        try (var program = Program.start(settings)) {
            var world = new World(program);
            token = program.get(Tokens.class)
                    .issue(world.maya, new TokenWish("kill", Scope.ALL, 300))
                    .secret();
            keyResult = world.keyResult(world.maya, world.companyObjective("Lose nothing"), "Check-ins kept")
                    .id();
        }
    }

    private void killWhileWriting(Map<String, Object> settings) throws IOException, InterruptedException {
        int port = freePort();
        var process = start(settings, port);
        awaitAnswer(port, process);
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int w = 0; w < WRITERS; w++) {
                writers.execute(() -> writeUntilItIsGone(port));
            }
            int before = acknowledged.size();
            while (acknowledged.size() < before + ENOUGH && process.isAlive()) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            process.destroyForcibly().waitFor();
        }
    }

    private void writeUntilItIsGone(int port) {
        try {
            for (int i = 0; i < 10_000; i++) {
                var request = request(port)
                        .POST(BodyPublishers.ofString("{\"value\":%d,\"confidence\":7}".formatted(i % 100)))
                        .build();
                var answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() == 201) {
                    acknowledged.add(answer.headers().firstValue("Location").orElseThrow());
                }
            }
        } catch (IOException e) {
            // that was the kill
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> kept(Map<String, Object> settings) {
        try (var program = Program.start(settings)) {
            var visitor = new Visitor(program).bearing(token);
            return acknowledged.stream()
                    .filter(path -> visitor.call("GET", path, "").status() == 200)
                    .toList();
        }
    }

    private HttpRequest.Builder request(int port) {
        return HttpRequest.newBuilder(URI.create(
                        "http://localhost:%d/api/v1/key-results/%s/check-ins".formatted(port, keyResult.value())))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static Process start(Map<String, Object> settings, int port) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                WaymarkApplication.class.getName(),
                "--server.port=" + port));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void awaitAnswer(int port, Process process) throws InterruptedException {
        for (int i = 0; i < 1_200 && process.isAlive(); i++) {
            try {
                client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:%d/sign-in".formatted(port)))
                                .build(),
                        BodyHandlers.discarding());
                return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("The program did not start");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
