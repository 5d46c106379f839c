package org.waymark.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatIsNotThereIsSaidToBeMissing() {
        var missing = folder.resolve("none.zip");
        var said = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(OperatorCommands.run("restore", missing.toString(), "--data", folder.toString()))
                    .isEqualTo(1);
        } finally {
            System.setErr(before);
        }

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("waymark: there is no " + missing + ".");
    }
}
