package org.waymark.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.DataSources;
import org.waymark.platform.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "backup",
        description = {
            "Copies everything into one file, also while the server runs, and reads it back to see that it is whole.",
            "The file can be restored into SQLite and PostgreSQL alike."
        })
final class BackupCommand implements Callable<Integer> {
    @ParentCommand
    private OperatorCommands all;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "Where to; a folder gets a file named after the moment. The current folder when left out.")
    private @Nullable Path to;

    @Override
    public Integer call() throws Exception {
        return all.carryOut(this::copy);
    }

    private int copy(Database database, Told told) throws IOException, SQLException {
        OperatorCommands.requireThere(database);
        var file = file();
        if (Files.exists(file)) throw new IOException(file + " is there already. Choose another name.");
        var made = new Copying(told).copy(DataSources.toRead(database), file, Instant.now());
        told.clear();
        all.out()
                .printf(
                        "%s: %,d rows in %d tables, %,d bytes, read back and compared.%n",
                        made.file(), made.what().rows(), made.what().tables().size(), made.bytes());
        return 0;
    }

    private Path file() throws IOException {
        var wanted = to == null ? Path.of("") : to;
        var folder = wanted.toAbsolutePath();
        if (Files.isDirectory(folder)) return folder.resolve(BackupName.of(LocalDateTime.now()));
        var parent = folder.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            throw new IOException("there is no folder %s. Make it first.".formatted(parent));
        }
        return folder;
    }
}
