package org.waymark.connectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The one folder of this server whose files connections may read. Nothing leads out of it, no name and no link. */
@Component
class ConnectorFolder {
    private final Path folder;

    ConnectorFolder(@Value("${waymark.connectors.folder}") Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** A file below it. */
    Path file(String name) throws Troubled {
        var file = below(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) throw missing(name);
        return file;
    }

    /** A folder below it; an empty name is itself. */
    Path folder(String name) throws Troubled {
        var inner = below(name);
        if (!Files.isDirectory(inner, LinkOption.NOFOLLOW_LINKS)) throw missing(name);
        return inner;
    }

    /** Brings a file to a folder below it, whole or not at all; one of the same name is replaced. */
    void put(String inner, String name, Path content) throws Troubled, IOException {
        var place = below(inner);
        Files.createDirectories(place);
        var file = below(inner.isEmpty() ? name : inner + "/" + name);
        // no run reads what is only half there
        var arriving = Files.createDirectories(below(".arriving"));
        var half = Files.createTempFile(arriving, "", "");
        try {
            Files.copy(content, half, StandardCopyOption.REPLACE_EXISTING);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** How a file below it is called. */
    String nameOf(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private Path below(String name) throws Troubled {
        try {
            var file = folder.resolve(name).normalize();
            if (!file.startsWith(folder)) throw missing(name);
            // the folder itself may be reached by links; below it nothing may
            var part = folder;
            for (var step : folder.relativize(file)) {
                part = part.resolve(step);
                if (Files.isSymbolicLink(part)) throw missing(name);
            }
            if (Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath())) throw missing(name);
            return file;
        } catch (IOException | InvalidPathException e) {
            throw missing(name);
        }
    }

    private static Troubled missing(String name) {
        return new Troubled(new Trouble.NotThere(name.isEmpty() ? "." : name));
    }
}
