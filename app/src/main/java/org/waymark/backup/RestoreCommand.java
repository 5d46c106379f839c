package org.waymark.backup;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.waymark.platform.DataSources;
import org.waymark.platform.Database;
import org.waymark.transfer.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "restore",
        description = {
            "Puts a backup into an empty database: all of it, or nothing.",
            "A backup of an earlier version is brought up to date; one of a later version is refused."
        })
final class RestoreCommand implements Callable<Integer> {
    @ParentCommand
    private OperatorCommands all;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A file made by ./waymark backup or under Settings, Backup.")
    private Path file;

    @Override
    public Integer call() throws Exception {
        return all.carryOut(this::restore);
    }

    private int restore(Database database, Told told) throws IOException, SQLException {
        try (HikariDataSource target = DataSources.writer(database)) {
            Migrations.bringUpToDate(target, database.embedded());
            new Restoring(target, database.folder(), told).restore(file.toAbsolutePath());
        }
        told.clear();
        all.out().println("Restored, and compared with the file. Sign in as before: ./waymark serve");
        return 0;
    }
}
