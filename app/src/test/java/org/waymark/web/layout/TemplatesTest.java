package org.waymark.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.platform.Messages;

/** What templates and pages name must exist: words and icons are found by key, so no compiler helps. */
class TemplatesTest {
    private static final Pattern WORD =
            Pattern.compile("(?:words(?:\\(\\))?\\.of|\\bKey)\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");
    private static final Pattern ICON = Pattern.compile("parts\\.icon\\([^,]+,\\s*(?:name = )?\"([a-z0-9-]+)\"\\)");

    @Test
    void everyWordThatIsAskedForExists() throws IOException {
        assertThat(named(WORD)).hasSizeGreaterThan(20).isSubsetOf(new Messages().keys());
    }

    @Test
    void everyIconThatIsAskedForExists() throws IOException {
        var sprite = Files.readString(Path.of("src/main/resources/static/icons.svg"));

        assertThat(named(ICON))
                .isNotEmpty()
                .allSatisfy(icon -> assertThat(sprite).contains("id=\"" + icon + "\""));
    }

    @Test
    void placesOfTheMenuHaveWordsAndIcons() throws IOException {
        var sprite = Files.readString(Path.of("src/main/resources/static/icons.svg"));

        for (var place : Place.values()) {
            assertThat(new Messages().keys()).contains(place.word());
            assertThat(sprite).contains("id=\"" + place.icon() + "\"");
        }
    }

    private static Set<String> named(Pattern pattern) throws IOException {
        var found = new TreeSet<String>();
        for (var folder : new String[] {"src/main/jte", "src/main/java"}) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    pattern.matcher(Files.readString(file)).results().forEach(hit -> found.add(hit.group(1)));
                }
            }
        }
        return found;
    }
}
