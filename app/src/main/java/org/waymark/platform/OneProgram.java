package org.waymark.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the data folder of the embedded database as long as the program runs: nodes hear of each other on PostgreSQL only, so that
 * the pages of a second program would show what was. The system lets go of it however the program ends.
 */
final class OneProgram implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OneProgram.class);

    private final @Nullable FileChannel held;

    OneProgram(Database database) {
        held = database.embedded() ? hold(database.folder()) : null;
    }

    private static @Nullable FileChannel hold(Path folder) {
        try {
            Files.createDirectories(folder);
            var file = FileChannel.open(
                    folder.resolve("waymark.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isHeld(file)) return file;
            file.close();
        } catch (IOException e) {
            LOG.warn("No lock can be held in {}: see to it that only one program runs on it", folder, e);
            return null;
        }
        throw new FolderTaken(folder);
    }

    private static boolean isHeld(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProgram) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (held != null) held.close();
    }
}
