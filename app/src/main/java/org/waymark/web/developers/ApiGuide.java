package org.waymark.web.developers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.waymark.web.developers.ApiResource.Operation;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All that the API can do, read from its description when somebody first asks. */
@Component
class ApiGuide {
    private @Nullable List<ApiResource> resources;

    synchronized List<ApiResource> resources() {
        var known = resources;
        if (known == null) {
            known = read();
            resources = known;
        }
        return known;
    }

    private static List<ApiResource> read() {
        var byName = new TreeMap<String, List<Operation>>();
        map(document().get("paths"))
                .forEach((path, methods) -> map(methods)
                        .forEach((method, operation) -> byName.computeIfAbsent(
                                        name(map(operation)), _ -> new ArrayList<>())
                                .add(new Operation(
                                        method.toUpperCase(Locale.ROOT),
                                        path,
                                        String.valueOf(map(operation).get("summary"))))));
        return byName.entrySet().stream()
                .map(one -> new ApiResource(one.getKey(), one.getValue()))
                .toList();
    }

    private static String name(Map<String, Object> operation) {
        return operation.get("tags") instanceof List<?> tags ? String.valueOf(tags.getFirst()) : "";
    }

    private static Map<String, Object> document() {
        try (var text = new ClassPathResource("api/openapi.yaml").getInputStream()) {
            return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
        } catch (IOException e) {
            throw new UncheckedIOException("The description of the API is not in the program", e);
        }
    }

    @SuppressWarnings("unchecked") // the keys of an OpenAPI document are strings
    private static Map<String, Object> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
