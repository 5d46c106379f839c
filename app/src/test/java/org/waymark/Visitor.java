package org.waymark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A person with a browser without scripts: opens pages and sends their forms, over real HTTP. */
public final class Visitor {
    private final String address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NEVER)
            .build();

    private String token = "";
    private String secret = "";

    public Visitor(TestDatabase database) {
        this(database.program());
    }

    public Visitor(Program program) {
        this.address = program.address();
    }

    /** With the cookie of a session that a door opened. */
    public Visitor signedIn(String secret) {
        var cookie = new HttpCookie("waymark", secret);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
        return this;
    }

    /** With an API token in place of a cookie. */
    public Visitor bearing(String token) {
        this.token = token;
        return this;
    }

    /** Sends a JSON body to the API. */
    public Answer call(String method, String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    /** An answer: status, where it leads, after how many seconds to try again, and its page. */
    public record Answer(int status, String location, String type, int retryAfter, String text) {
        public Document page() {
            return Jsoup.parse(text);
        }
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** Opens a page and follows where it leads, as a browser does. */
    public Document open(String path) {
        var answer = get(path);
        for (int hops = 0; answer.status() / 100 == 3 && hops < 5; hops++) {
            answer = get(answer.location());
        }
        return answer.page();
    }

    /** Posts fields, given as name, value, name, value …, with the form secret of a page seen before. */
    public Answer post(String path, String... fields) {
        return post(path, new String[0], fields);
    }

    public Answer post(String path, String[] headers, String... fields) {
        var pairs = new ArrayList<>(Arrays.asList(fields));
        if (!pairs.contains("_csrf")) {
            pairs.addAll(List.of("_csrf", formSecret()));
        }
        var body = new StringBuilder();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(encode(pairs.get(i)))
                    .append('=')
                    .append(encode(pairs.get(i + 1)));
        }
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** Sends a file with a form, as browsers do. */
    public Answer upload(String path, String field, byte[] file, String... fields) {
        var pairs = new ArrayList<>(Arrays.asList(fields));
        pairs.addAll(List.of("_csrf", formSecret()));
        var boundary = "waymark-test-boundary";
        var body = new ByteArrayOutputStream();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, pairs.get(i), pairs.get(i + 1))
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"file\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .formatted(boundary, field)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    /** Sends a form as it stands on the page, with some fields typed anew. */
    public Answer submit(Element form, String... typed) {
        var fields = new ArrayList<String>();
        var anew = Arrays.asList(typed);
        form.select("input[name], textarea[name], select[name]").forEach(input -> {
            var name = input.attr("name");
            var skipped = input.attr("type").matches("checkbox|radio") && !input.hasAttr("checked");
            if (!skipped && !named(anew, name)) {
                fields.addAll(List.of(name, input.tagName().equals("select") ? chosen(input) : input.val()));
            }
        });
        fields.addAll(anew);
        return post(form.attr("action"), fields.toArray(String[]::new));
    }

    private static boolean named(List<String> pairs, String name) {
        for (int i = 0; i < pairs.size(); i += 2) {
            if (pairs.get(i).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static String chosen(Element select) {
        var option = select.selectFirst("option[selected]");
        var first = option == null ? select.selectFirst("option") : option;
        return first == null ? "" : first.val();
    }

    /** For an answer that is a file. */
    public byte[] getForBytes(String path) {
        try {
            return client.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As a header, for requests that a test writes byte by byte. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    public String formSecret() {
        if (secret.isEmpty()) {
            var meta = open("/sign-in").selectFirst("meta[name=csrf-token]");
            secret = meta == null ? "" : meta.attr("content");
        }
        return secret;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Location").orElse(""),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0")),
                    answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
