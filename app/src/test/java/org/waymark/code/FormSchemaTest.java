package org.waymark.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class FormSchemaTest {
    private static final Path COMMITTED = Path.of("../docs/api/goals.schema.json");

    /** Written anew with {@code -Dwaymark.openapi=write}, as the description of the API is. */
    @Test
    void theCommittedSchemaIsTheForm() throws IOException {
        var schema = JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(FormSchema.document())
                        .replace("\r\n", "\n")
                + "\n";

        if ("write".equals(System.getProperty("waymark.openapi"))) Files.writeString(COMMITTED, schema);

        assertThat(Files.readString(COMMITTED)).isEqualTo(schema);
    }
}
