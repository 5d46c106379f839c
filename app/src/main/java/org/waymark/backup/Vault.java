package org.waymark.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.platform.Refused;

/** The folder in which backups are kept. Nothing in it is touched that is not named as they are. */
final class Vault {
    private final Path folder;

    private Vault(Path folder) {
        this.folder = folder;
    }

    /** @param data the data folder, for a plan that names none */
    static Vault of(BackupPlan plan, Path data) {
        return new Vault(plan.folder().isEmpty() ? data.resolve("backups").toAbsolutePath() : Path.of(plan.folder()));
    }

    /** Makes it where it is missing. */
    void requireUsable() {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".waymark", ""));
        } catch (IOException | UnsupportedOperationException e) {
            throw new Refused.Invalid("folder", folder.toString(), "no.backup.folder");
        }
    }

    Path fileFor(LocalDateTime moment) throws IOException {
        Files.createDirectories(folder);
        return folder.resolve(BackupName.of(moment));
    }

    /** Removes what is not to be kept; answers the files that are gone. */
    List<Path> thinOut(Retention keeping) throws IOException {
        var files = backups();
        var kept = keeping.kept(
                files.stream().map(Vault::momentOf).flatMap(Optional::stream).toList());
        var gone = new ArrayList<Path>();
        for (var file : files) {
            if (momentOf(file).filter(kept::contains).isPresent()) continue;
            Files.deleteIfExists(file);
            gone.add(file);
        }
        return gone;
    }

    private List<Path> backups() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> momentOf(file).isPresent())
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private static Optional<LocalDateTime> momentOf(Path file) {
        return BackupName.momentOf(file.getFileName().toString());
    }
}
