package org.waymark.api;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.api.ApiProblem.Differing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody sent beside what the thing is now: which fields differ. */
final class Comparison {
    private static final JsonMapper JSON = new JsonMapper();

    private Comparison() {}

    /** @param sent was read as JSON already, as {@code now} was written */
    static List<Differing> of(byte @Nullable [] sent, @Nullable String now) {
        if (sent == null || now == null) return List.of();
        var current = JSON.readTree(now);
        return JSON.readTree(sent)
                .propertyStream()
                .filter(field -> current.has(field.getKey()))
                .filter(field -> !fits(field.getValue(), current.get(field.getKey())))
                .map(field -> new Differing(field.getKey(), current.get(field.getKey())))
                .toList();
    }

    /** What is shown may say more than what is sent, as the name beside an id. */
    private static boolean fits(JsonNode sent, JsonNode now) {
        if (sent.isObject() && now.isObject()) {
            return sent.propertyStream()
                    .allMatch(field -> !now.has(field.getKey()) || fits(field.getValue(), now.get(field.getKey())));
        }
        if (sent.isArray() && now.isArray()) {
            return sent.size() == now.size()
                    && IntStream.range(0, sent.size()).allMatch(i -> fits(sent.get(i), now.get(i)));
        }
        if (sent.isNumber() && now.isNumber()) return sent.decimalValue().compareTo(now.decimalValue()) == 0;
        if (now.isObject() && now.has("id")) return sent.equals(now.get("id"));
        return sent.equals(now);
    }
}
