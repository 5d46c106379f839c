package org.waymark.platform;

import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Values to and from JSON columns. */
@Component
public class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public JSONB write(Object value) {
        return JSONB.jsonb(MAPPER.writeValueAsString(value));
    }

    public <T> T read(JSONB json, Class<T> type) {
        return MAPPER.readValue(json.data(), type);
    }

    public <T> T read(JSONB json, JavaType type) {
        return MAPPER.readValue(json.data(), type);
    }
}
