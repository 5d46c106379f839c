package org.waymark.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final Path DOCUMENTED = Path.of("../docs/api/content.schema.json");

    @Test
    void saysWhatItsSchemaDocumentsAndNothingElse() throws Exception {
        var manifest = new Manifest(
                Manifest.FORMAT,
                Manifest.NEWEST,
                "workspace",
                "001",
                List.of("001"),
                "2026-05-19T09:00:00Z",
                List.of(),
                0);

        var written = CanonicalJson.MAPPER.readTree(CanonicalJson.MAPPER.writeValueAsString(manifest));

        var documented =
                CanonicalJson.MAPPER.readTree(Files.readString(DOCUMENTED)).get("properties");
        assertThat(written.propertyNames()).containsExactlyInAnyOrderElementsOf(documented.propertyNames());
    }
}
