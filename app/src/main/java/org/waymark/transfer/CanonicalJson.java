package org.waymark.transfer;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one text of a JSON value: names in order, numbers without exponents, no space. PostgreSQL keeps neither the order of names
 * nor exponents, SQLite keeps the text as it came; so both give the same.
 */
final class CanonicalJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private CanonicalJson() {}

    static String of(String json) {
        return MAPPER.writeValueAsString(MAPPER.readTree(json));
    }
}
