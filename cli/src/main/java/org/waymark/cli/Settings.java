package org.waymark.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is kept between commands: a file of lines {@code server=…} and {@code token=…} that only its owner may read. */
record Settings(Path file) {
    private static final Set<PosixFilePermission> MINE =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    static Settings in(Map<String, String> environment) {
        var folder = environment.get("XDG_CONFIG_HOME");
        var home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        var root = folder == null || folder.isBlank() ? Path.of(home, ".config") : Path.of(folder);
        return new Settings(root.resolve("waymark").resolve("cli.properties"));
    }

    @Nullable
    String get(String name) {
        return read().getProperty(name);
    }

    void save(String server, String token) {
        var all = read();
        all.setProperty("server", server);
        all.setProperty("token", token);
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) Files.createFile(file);
            closeToOthers();
            try (var out = Files.newBufferedWriter(file)) {
                all.store(out, null);
            }
        } catch (IOException e) {
            throw Refusal.because("%s cannot be written: %s".formatted(file, e.getMessage()));
        }
    }

    /** Where the system knows no such rights, the home folder is closed to others already. */
    private void closeToOthers() throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) Files.setPosixFilePermissions(file, MINE);
    }

    private Properties read() {
        var all = new Properties();
        if (Files.isReadable(file)) {
            try (var in = Files.newBufferedReader(file)) {
                all.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }
}
