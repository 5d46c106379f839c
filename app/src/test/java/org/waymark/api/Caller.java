package org.waymark.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.waymark.TestDatabase;
import org.waymark.people.TokenWish;
import org.waymark.people.Tokens;
import org.waymark.platform.Actor;
import org.waymark.platform.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program with a token, that speaks to the API over real HTTP. */
public final class Caller {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String address;
    private final String token;

    public Caller(TestDatabase database, Actor actor) {
        this(database, actor, Scope.ALL);
    }

    public Caller(TestDatabase database, Actor actor, Scope scope) {
        address = database.program().address();
        token = database.get(Tokens.class)
                .issue(actor, new TokenWish("Test", scope, 1))
                .secret();
    }

    private Caller(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** One that has a push token only. */
    public static Caller pushing(TestDatabase database, String secret) {
        return new Caller(database.program().address(), secret);
    }

    /** An answer: its status, its headers and its JSON. */
    public record Reply(int status, HttpResponse<byte[]> whole) {
        public JsonNode json() {
            return whole.body().length == 0 ? JSON.nullNode() : JSON.readTree(whole.body());
        }

        public String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }

        public String etag() {
            return header("ETag");
        }

        public String id() {
            return json().path("id").asString();
        }

        /** The fields that were refused. */
        public List<String> fields() {
            return json().path("errors")
                    .valueStream()
                    .map(one -> one.path("field").asString())
                    .toList();
        }

        @Override
        public String toString() {
            return status + " " + new String(whole.body(), StandardCharsets.UTF_8);
        }
    }

    public Reply get(String path) {
        return send("GET", path, null);
    }

    public Reply post(String path, String json, String... headers) {
        return send("POST", path, json.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Reply put(String path, String etag, String json) {
        return send("PUT", path, json.getBytes(StandardCharsets.UTF_8), "If-Match", etag);
    }

    public Reply delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    public Reply send(String method, String path, byte @org.jspecify.annotations.Nullable [] body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!List.of(headers).contains("Content-Type")) request.header("Content-Type", "application/json");
        if (headers.length > 0) request.headers(headers);
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
