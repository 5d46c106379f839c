package org.waymark.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Hands out the description of the API; a test keeps it true. */
@Controller
class OpenApiResource {
    private final ApiJson json;

    OpenApiResource(ApiJson json) {
        this.json = json;
    }

    @GetMapping("/api/v1/openapi.yaml")
    ResponseEntity<byte[]> yaml() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .body(bytes());
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> json() {
        Object document =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(new java.io.ByteArrayInputStream(bytes()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.write(document).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static byte[] bytes() {
        try {
            return new ClassPathResource("api/openapi.yaml").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The description of the API is not in the program", e);
        }
    }
}
