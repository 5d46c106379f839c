package org.waymark.platform;

import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Values to and from JSON columns. */
@Component
public class Json {
    private final JsonMapper mapper;

    public Json(JsonMapper mapper) {
        this.mapper = mapper;
    }

    public JSONB write(Object value) {
        return JSONB.jsonb(mapper.writeValueAsString(value));
    }

    public <T> T read(JSONB json, Class<T> type) {
        return mapper.readValue(json.data(), type);
    }

    public <T> T read(JSONB json, JavaType type) {
        return mapper.readValue(json.data(), type);
    }
}
