package org.waymark.connectors;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.waymark.outgoing.Answer;
import org.waymark.outgoing.Failure;
import org.waymark.outgoing.Trouble;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON of others: read with limits, as maps, lists, texts and exact numbers. */
final class JsonText {
    /** A document of 16 MB may unfold to many times that in memory; two million words and brackets stay below 200 MB. */
    private static final StreamReadConstraints MODEST = StreamReadConstraints.builder()
            .maxNestingDepth(100)
            .maxTokenCount(2_000_000)
            .maxNumberLength(400)
            .maxNameLength(1_000)
            .maxStringLength(1_000_000)
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(MODEST).build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {}

    /** @return null for the JSON null */
    static @Nullable Object read(Answer answer) throws Failure {
        expectJson(answer);
        var bytes = answer.bytes();
        if (bytes.length == 0) throw new Failure(new Trouble.Empty(answer.host()));
        if (bytes[0] == '<') throw new Failure(new Trouble.Html(answer.host()));
        var charset = answer.charset();
        try {
            return charset.isEmpty() || charset.get().equals(StandardCharsets.UTF_8)
                    ? MAPPER.readValue(bytes, Object.class)
                    : MAPPER.readValue(new String(bytes, charset.get()), Object.class);
        } catch (JacksonException e) {
            throw new Failure(new Trouble.Garbled(answer.host(), "JSON"));
        }
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    private static void expectJson(Answer answer) throws Failure {
        var type = answer.type();
        if (type.endsWith("html")) throw new Failure(new Trouble.Html(answer.host()));
        var isJson = type.endsWith("json") || type.endsWith("javascript");
        var isUnsaid = type.isEmpty() || type.equals("text/plain") || type.equals("application/octet-stream");
        if (!isJson && !isUnsaid) throw new Failure(new Trouble.WrongType(answer.host(), type, "JSON"));
    }
}
