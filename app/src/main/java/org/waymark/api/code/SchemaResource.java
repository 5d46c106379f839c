package org.waymark.api.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Hands out the schema of files of goals to editors, which have no token; a test keeps it true. */
@Controller
class SchemaResource {
    @GetMapping("/api/v1/goals.schema.json")
    ResponseEntity<byte[]> schema() {
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType("application/schema+json"))
                    .body(new ClassPathResource("api/goals.schema.json").getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("The schema of files of goals is not in the program", e);
        }
    }
}
