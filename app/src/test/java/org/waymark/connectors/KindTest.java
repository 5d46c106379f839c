package org.waymark.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KindTest {
    @Test
    void theGuideNamesEachSettingAndChoiceOfTheApi() throws IOException {
        var guide = Files.readString(Path.of("../docs/guide/connectors.md"));
        for (var kind : Kind.values()) {
            assertThat(guide).contains("`" + kind + "`");
            for (var setting : kind.settings()) {
                assertThat(guide).contains("`" + setting.name() + "`");
                setting.choices().forEach(choice -> assertThat(guide).contains(choice));
            }
        }
    }
}
