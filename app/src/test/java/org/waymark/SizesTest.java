package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The hard stops of STYLE.md rule 23. */
class SizesTest {
    @Test
    void noJavaFileHasMoreThan300Lines() throws IOException {
        assertThat(longerThan(300, Path.of("src/main/java"), ".java")).isEmpty();
    }

    @Test
    void noTemplateHasMoreThan120Lines() throws IOException {
        assertThat(longerThan(120, Path.of("src/main/jte"), ".jte")).isEmpty();
    }

    private static List<String> longerThan(int lines, Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending))
                    .filter(f -> lines(f) > lines)
                    .map(f -> f + ": " + lines(f))
                    .toList();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
