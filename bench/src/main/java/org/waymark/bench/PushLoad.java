package org.waymark.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The ways by which values come into the program: pushed over HTTP, and from a connector within it. */
final class PushLoad {
    private static final int LARGE = 100_000;
    private static final int USUAL = 10_000;
    private static final Pattern SECRET = Pattern.compile("\"secret\":\"([^\"]+)\"");

    private final Server server;
    private final Values values;
    private final String token;
    private final List<byte[]> csv;
    private final List<byte[]> smallCsv;
    private final List<byte[]> lines;

    PushLoad(Server server, Values values) throws IOException {
        this.server = server;
        this.values = values;
        token = token();
        csv = requests(LARGE, "text/csv", "kpi,day,value\n", "%s,%s,%s\n");
        smallCsv = requests(USUAL, "text/csv", "kpi,day,value\n", "%s,%s,%s\n");
        lines = requests(LARGE, "application/x-ndjson", "", "{\"kpi\":\"%s\",\"day\":\"%s\",\"value\":%s}\n");
    }

    Map<String, Callable<?>> ways() {
        var ways = new LinkedHashMap<String, Callable<?>>();
        ways.put("push: CSV, 100,000 a request", () -> send(csv));
        ways.put("push: CSV, 10,000 a request", () -> send(smallCsv));
        ways.put("push: lines of JSON, 100,000 a request", () -> send(lines));
        ways.put("connector: 100,000 a batch", () -> connect(LARGE));
        ways.put("connector: 10,000 a batch", () -> connect(USUAL));
        return ways;
    }

    /** When all of the values are there. */
    Map.Entry<String, Callable<?>> again() {
        return Map.entry("push: the same once more, CSV, 100,000 a request", () -> send(csv));
    }

    private Object send(List<byte[]> requests) throws IOException {
        try (var wire = new Wire(server.port)) {
            for (var request : requests) expectDone(wire.send(request));
        }
        return requests;
    }

    private Object connect(int batch) throws IOException {
        var org = values.organisation();
        var path = "/meter/ingest?workspace=%s&person=%s&days=%d&batch=%d"
                .formatted(org.workspace(), org.person(0), values.days(), batch);
        try (var wire = new Wire(server.port)) {
            expectDone(wire.send(Wire.request("GET", path, "", "")));
        }
        return path;
    }

    private String token() throws IOException {
        var kpis = IntStream.range(0, values.kpis())
                .mapToObj(k -> "\"" + values.organisation().kpi(k) + "\"")
                .collect(Collectors.joining(","));
        var body = "{\"name\":\"bench\",\"days\":30,\"kpis\":[%s]}".formatted(kpis);
        var head = "Authorization: Bearer " + Organisation.TOKEN + "\r\nContent-Type: application/json\r\n";
        try (var wire = new Wire(server.port)) {
            var answer = wire.send(Wire.request("POST", "/api/v1/push-tokens", head, body));
            var secret = SECRET.matcher(answer.text());
            if (!secret.find()) throw new IOException("No token is made: " + answer.status());
            return secret.group(1);
        }
    }

    private List<byte[]> requests(int rows, String type, String first, String row) {
        var head = "Authorization: Bearer %s\r\nContent-Type: %s\r\n".formatted(token, type);
        var requests = new ArrayList<byte[]>();
        for (int from = 0; from < values.count(); from += rows) {
            var body = new StringBuilder(first);
            for (int i = from; i < Math.min(values.count(), from + rows); i++) {
                body.append(row.formatted(values.kpi(i), values.dayText(i), values.value(i)));
            }
            requests.add(Wire.request("POST", "/api/v1/push", head, body.toString()));
        }
        return requests;
    }

    private static void expectDone(Wire.Answer answer) throws IOException {
        if (answer.status() / 100 == 2) return;
        throw new IOException(answer.status() + " " + answer.text());
    }
}
