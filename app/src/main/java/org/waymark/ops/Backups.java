package org.waymark.ops;

import static org.waymark.people.schema.Tables.WORKSPACE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.waymark.people.Accounts;
import org.waymark.platform.Actor;
import org.waymark.platform.Database;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;

/** Copies the embedded database while it is in use, and puts such a copy into an empty one. */
@Service
public class Backups {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    private final Database database;
    private final DataSource writer;
    private final Flyway flyway;
    private final Accounts accounts;
    private final DSLContext db;

    Backups(
            Database database,
            @Qualifier("writer") DataSource writer,
            Flyway flyway,
            Accounts accounts,
            DSLContext db) {
        this.database = database;
        this.writer = writer;
        this.flyway = flyway;
        this.accounts = accounts;
        this.db = db;
    }

    /** Whether this program can do it; PostgreSQL brings its own tools. */
    public boolean areMadeHere() {
        return database.embedded();
    }

    /** A copy holds every workspace: only who owns the first one, made by whoever runs this server, may take it. */
    public boolean may(Actor actor) {
        return actor.role() == Role.OWNER && actor.workspace().equals(first());
    }

    /** A consistent copy in a temporary file, which the caller deletes. Nobody waits for it. */
    public Path make(Actor actor) {
        require(actor);
        try {
            var folder = Files.createTempDirectory("waymark-backup");
            var copy = folder.resolve("waymark.db");
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + source());
                    var statement = connection.prepareStatement("vacuum into ?")) {
                statement.setString(1, copy.toString());
                statement.execute();
            }
            LOG.info("Person {} took a backup", actor.person());
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException("The backup could not be written", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The backup could not be made", e);
        }
    }

    /** Only while nobody is here. What an older program left is brought up to date. */
    public synchronized void restore(Path file) {
        requireEmpty();
        var known = Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getVersion() != null)
                .map(migration -> Objects.toString(migration.getVersion()))
                .collect(Collectors.toSet());
        new BackupFile(file).check(known);
        try (var connection = writer.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("restore from " + quoted(file));
        } catch (SQLException e) {
            throw new IllegalStateException("The backup could not be restored", e);
        }
        flyway.migrate();
        LOG.info("A backup was restored");
    }

    private void require(Actor actor) {
        if (!areMadeHere()) {
            throw new Refused.Conflict("no.ops.pg-dump");
        }
        if (!may(actor)) {
            throw new Refused.Forbidden("no.ops.owner-of-the-first");
        }
    }

    private void requireEmpty() {
        if (!areMadeHere()) {
            throw new Refused.Conflict("no.ops.pg-restore");
        }
        if (!accounts.isFresh()) {
            throw new Refused.Conflict("no.ops.people-here");
        }
    }

    private @Nullable UUID first() {
        return db.select(WORKSPACE.ID)
                .from(WORKSPACE)
                .where(WORKSPACE.PERSONAL_OF.isNull())
                .orderBy(WORKSPACE.CREATED_AT, WORKSPACE.ID)
                .limit(1)
                .fetchOne(WORKSPACE.ID);
    }

    private Path source() {
        return database.folder().resolve("waymark.db");
    }

    /** The command of the driver knows no parameters; the path is ours, not a visitor's. */
    private static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }
}
