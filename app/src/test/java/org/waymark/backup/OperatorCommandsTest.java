package org.waymark.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatIsNotThereIsSaidToBeMissing() {
        var missing = folder.resolve("none.zip");

        assertThat(saidBy("restore", missing.toString())).contains("waymark: there is no " + missing + ".");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"backup", "move --release", "move --to postgresql://localhost/none"})
    void whereThereIsNoDatabaseThatIsSaidAndNoneIsMade(String words) {
        assertThat(saidBy(words.split(" ")))
                .isEqualTo("waymark: there is no database in %s. Say where it is: --data DIR".formatted(folder));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aBackupIntoAFolderThatIsNotThereNamesTheFolder() throws IOException {
        Files.createFile(folder.resolve("waymark.db"));
        var nowhere = folder.resolve("elsewhere");

        assertThat(saidBy("backup", "--to", nowhere.resolve("copy.zip").toString()))
                .isEqualTo("waymark: there is no folder %s. Make it first.".formatted(nowhere));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "mysql://db.example.org/waymark,                 this is no address of a PostgreSQL database",
        "postgresql://waymark:a b@db.example.org/waymark, this is no address of a PostgreSQL database",
        "postgresql://127.0.0.1:1/waymark,               the new database cannot be opened. Connection to 127.0.0.1:1 refused"
    })
    void aMoveToWhereNothingIsIsSaidInOneSentence(String address, String sentence) throws IOException {
        Files.createFile(folder.resolve("waymark.db"));

        assertThat(saidBy("move", "--to", address))
                .startsWith("waymark: " + sentence)
                .doesNotContain("\n", "a b");
    }

    private String saidBy(String... words) {
        var said = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            var all = Stream.concat(Stream.of(words), Stream.of("--data", folder.toString()));
            assertThat(OperatorCommands.run(all.toArray(String[]::new))).isEqualTo(1);
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8).strip();
    }
}
