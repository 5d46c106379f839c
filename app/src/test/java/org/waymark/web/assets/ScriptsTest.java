package org.waymark.web.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ScriptsTest {
    private static final Path FOLDER = Path.of("src/main/resources/static/js");
    private static final Pattern IMPORT = Pattern.compile("from \"\\./([^\"]+)\"|import \"\\./([^\"]+)\"");

    /** What no page loads does nothing, and nobody is told. */
    @Test
    void eachScriptIsLoadedBySomePage() throws IOException {
        var loaded = new HashSet<String>();
        load("app.js", loaded);
        load("grid-start.js", loaded);

        try (var all = Files.list(FOLDER)) {
            assertThat(all.map(file -> file.getFileName().toString()))
                    .as("imported by app.js, or by the script of a page of its own")
                    .containsExactlyInAnyOrderElementsOf(loaded);
        }
    }

    private static void load(String script, Set<String> loaded) throws IOException {
        if (!loaded.add(script)) return;
        var imported = IMPORT.matcher(Files.readString(FOLDER.resolve(script)))
                .results()
                .map(ScriptsTest::name)
                .toList();
        for (var name : imported) load(name, loaded);
    }

    private static String name(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
