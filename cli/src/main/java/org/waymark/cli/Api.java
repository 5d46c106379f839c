package org.waymark.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST API of a server, as the person that the token acts for. */
final class Api {
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
    private final JsonMapper json = JsonMapper.shared();
    private final URI server;
    private final String token;
    private final String howToGetOne;

    Api(URI server, String token, String howToGetOne) {
        this.server = server;
        this.token = token;
        this.howToGetOne = howToGetOne;
    }

    private record Part(JsonNode items, @Nullable String next) {}

    <T> T get(String path, Class<T> type) {
        return json.treeToValue(send(request(path).GET()), type);
    }

    /** The whole list, or as much of it as is wanted. */
    <T> List<T> list(String path, Map<String, String> query, int most, Class<T> type) {
        var all = new ArrayList<T>();
        String next = path + "?" + encoded(query);
        while (next != null && all.size() < most) {
            var part = get(next, Part.class);
            part.items().forEach(item -> all.add(json.treeToValue(item, type)));
            next = part.next() == null ? null : part.next().replaceFirst("^/api/v1", "");
        }
        return all.subList(0, Math.min(most, all.size()));
    }

    /** Does it once, even where the network makes it arrive twice. */
    <T> T post(String path, Object body, Class<T> type) {
        var sent = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
        return json.treeToValue(send(sent), type);
    }

    /** A file, as it comes. */
    void fetch(String path, Path to) throws IOException {
        try {
            var answer = http.send(request(path).GET().build(), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw refused(answer.statusCode(), read(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
                }
                Files.copy(body, to);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.noAnswer("given up");
        }
    }

    /** Sends a file as it is. */
    <T> T upload(String path, Map<String, String> query, Path file, Class<T> type) throws IOException {
        var sent = request(path + "?" + encoded(query))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofFile(file));
        return json.treeToValue(send(sent), type);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + "/api/v1" + path))
                .timeout(TO_ANSWER)
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) {
        HttpResponse<String> answer;
        try {
            answer = http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw Refusal.noAnswer("%s does not answer: %s. Is it running?".formatted(server, reason(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.noAnswer("given up");
        }
        var body = read(answer.body());
        if (answer.statusCode() / 100 == 2 && body != null) return body;
        throw refused(answer.statusCode(), body);
    }

    private @Nullable JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private Refusal refused(int status, @Nullable JsonNode body) {
        if (status == 401) return Refusal.because("the token does not work. " + howToGetOne);
        if (body == null || !body.has("detail")) {
            return Refusal.noAnswer(
                    "%s answers %d, which is no answer of Waymark. Is the address right?".formatted(server, status));
        }
        var problem = Problem.of(body);
        return status >= 500 ? Refusal.noAnswer(problem.text()) : Refusal.because(problem.text());
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static String encoded(Map<String, String> query) {
        return query.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(joining("&"));
    }
}
