package org.waymark.backup;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.waymark.transfer.ContentFile;
import org.waymark.transfer.Manifest;
import org.waymark.transfer.Marks;
import org.waymark.transfer.Share;
import org.waymark.transfer.Snapshot;
import org.waymark.transfer.Transfer;
import org.waymark.transfer.Watcher;

/** Makes the file of a backup: whole, read back and compared, or none. Only who runs the program may read it. */
final class Copying {
    private final Watcher watcher;

    Copying(Watcher watcher) {
        this.watcher = watcher;
    }

    /**
     * A backup that was made.
     *
     * @param bytes of the file
     */
    record Made(Path file, long bytes, Manifest what) {}

    /** @param from used by nobody else; closed at the end */
    Made copy(Connection from, Path to, Instant at) throws IOException, SQLException {
        var part = to.resolveSibling(to.getFileName() + ".part");
        try (var content = Snapshot.of(from, Share.lasting(Marks.ofAllModules()))) {
            Files.deleteIfExists(part);
            Files.createFile(part, ownerOnly(part));
            var what = write(content, part, at);
            requireReadable(part, what);
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
            return new Made(to, Files.size(to), what);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Manifest write(Snapshot content, Path part, Instant at) throws IOException, SQLException {
        try (var out = new FileOutputStream(part.toFile())) {
            var what = Transfer.write(content, out, "everything", at, watcher);
            out.getFD().sync();
            return what;
        }
    }

    /** What a disk took is only known once it was read back. */
    private void requireReadable(Path part, Manifest what) throws IOException, SQLException {
        try (var file = ContentFile.open(part)) {
            if (!file.what().equals(what)
                    || !Transfer.differences(file.sums(watcher), Transfer.sums(file, watcher))
                            .isEmpty()) {
                throw new IOException("What was read back from %s is not what was written".formatted(part));
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
