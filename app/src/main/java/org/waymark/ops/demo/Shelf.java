package org.waymark.ops.demo;

import java.util.Objects;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files that the demo world is written in. A word that nobody knows is an error, so that no misspelt line is lost. */
final class Shelf {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private Shelf() {}

    static <T> T read(String name, Class<T> type) {
        var yaml = new YamlMapFactoryBean();
        yaml.setResources(new ClassPathResource("demo/" + name + ".yaml"));
        return MAPPER.convertValue(Objects.requireNonNull(yaml.getObject()), type);
    }
}
