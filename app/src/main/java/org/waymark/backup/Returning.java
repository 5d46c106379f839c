package org.waymark.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.waymark.platform.Database;
import org.waymark.transfer.Watcher;

/** The first page: whoever starts an empty Waymark may put a backup into it. */
@Service
public class Returning {
    private static final Logger LOG = LoggerFactory.getLogger(Returning.class);

    private final Database database;
    private final DataSource writer;

    Returning(Database database, @Qualifier("writer") DataSource writer) {
        this.database = database;
        this.writer = writer;
    }

    /** Only while nobody is here. What an older program left is brought up to date. */
    public synchronized void restore(Path file) {
        try {
            new Restoring(writer, database.folder(), Watcher.NOBODY).restore(file);
            LOG.info("A backup was restored");
        } catch (IOException e) {
            throw new UncheckedIOException("The backup could not be read", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The backup could not be restored", e);
        }
    }
}
