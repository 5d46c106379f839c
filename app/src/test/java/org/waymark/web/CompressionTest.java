package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.waymark.TestDatabase;
import org.waymark.World;

class CompressionTest {
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void aPageIsCompressedForWhoUnderstandsIt() throws Exception {
        new World(TestDatabase.SQLITE); // somebody can sign in

        var plain = get("/sign-in", "identity");
        var small = get("/sign-in", "gzip, br");

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.headers().firstValueAsLong("Content-Length")).hasValue(plain.body().length);
        assertThat(small.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(small.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(small.body().length).isLessThan(plain.body().length / 2);
        assertThat(unzipped(small.body())).contains("<title>", "</html>");
    }

    @Test
    void aLongAnswerOfTheApiIsCompressedAndStaysWhole() throws Exception {
        var small = get("/api/v1/openapi.json", "gzip");

        assertThat(small.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(unzipped(small.body()).strip()).startsWith("{").endsWith("}");
    }

    @Test
    void aRefusedFormComesBackWhole() throws Exception {
        new World(TestDatabase.SQLITE);
        var secret = Jsoup.parse(new String(get("/sign-in", "identity").body(), StandardCharsets.UTF_8))
                .select("input[name=_csrf]")
                .val();

        var refused = client.send(
                HttpRequest.newBuilder(URI.create(TestDatabase.SQLITE.program().address() + "/sign-in"))
                        .header("Accept-Encoding", "gzip")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "email=nobody%40halden.example&password=wrong+one&_back=%2Fsign-in&_csrf="
                                        + URLEncoder.encode(secret, StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofByteArray());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(unzipped(refused.body())).contains("nobody@halden.example", "</html>");
    }

    private HttpResponse<byte[]> get(String path, String encoding) throws IOException, InterruptedException {
        var address = TestDatabase.SQLITE.program().address() + path;
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept-Encoding", encoding)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static String unzipped(byte[] bytes) throws IOException {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
