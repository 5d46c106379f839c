package org.waymark.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.waymark.platform.Database;

/** Stands in the data folder while the demo world is loaded, which takes a while: where it is found later, that broke off. */
@Component
class DemoMark {
    private final Path file;

    DemoMark(Database database) {
        this.file = database.folder().resolve("demo-unfinished");
    }

    boolean isThere() {
        return Files.exists(file);
    }

    void set() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, "The demo world is being loaded.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
