package org.waymark.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneProgramTest {
    @TempDir
    Path folder;

    @Test
    void aFolderHasOneProgramAtATime() throws Exception {
        var database = new Database(null, null, null, folder, 1);
        try (var first = new OneProgram(database)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> new OneProgram(database)).isInstanceOf(FolderTaken.class);
        }

        new OneProgram(database).close();
    }

    @Test
    void programsShareADatabaseOfItsOwn() throws Exception {
        var database = new Database("jdbc:postgresql://localhost/waymark", null, null, folder, 1);
        try (var first = new OneProgram(database);
                var second = new OneProgram(database)) {
            assertThat(first).isNotSameAs(second);
        }
    }
}
