package org.waymark.backup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.people.Operators;
import org.waymark.platform.DataSources;
import org.waymark.platform.Database;
import org.waymark.platform.Messages;
import org.waymark.platform.Sentence;
import org.waymark.transfer.Tally;
import org.waymark.transfer.Watcher;

/** Makes the backup of a run and removes those that are too many. When anything fails, the earlier ones stay as they are. */
@Component
public class BackupWork {
    private static final Logger LOG = LoggerFactory.getLogger(BackupWork.class);
    private static final int LONGEST = 500;

    private final Database database;
    private final BackupStore store;
    private final BackupRuns runs;
    private final Operators operators;
    private final Messages messages;
    private final Clock clock;

    BackupWork(
            Database database,
            BackupStore store,
            BackupRuns runs,
            Operators operators,
            Messages messages,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.runs = runs;
        this.operators = operators;
        this.messages = messages;
        this.clock = clock;
    }

    /** Does nothing when it is over already. */
    public void make(UUID workspace, BackupRun.Id id) {
        var run = store.find(workspace, id).filter(one -> !one.isOver()).orElse(null);
        if (run == null) return;
        var vault = Vault.of(store.plan(workspace).plan(), database.folder());
        try {
            var made = copy(workspace, run, vault);
            var ended = with(run, made.what().rows(), made.file().toString(), made.bytes(), null);
            runs.finish(workspace, ended, thinOut(workspace, vault));
            LOG.info("Backup {}: {} rows, {} bytes", made.file(), made.what().rows(), made.bytes());
        } catch (Watcher.Stopped stopped) {
            runs.finish(workspace, with(run, 0, null, null, null), List.of());
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("The backup failed; the earlier ones are as they were", e);
            runs.finish(workspace, with(run, 0, null, null, trouble(e)), List.of());
        }
    }

    private Copying.Made copy(UUID workspace, BackupRun run, Vault vault) throws IOException, SQLException {
        var now = clock.instant();
        var zone = operators.first().orElseThrow().zone();
        return new Copying(new Tally(clock, done -> runs.advance(workspace, run.id(), done)).once())
                .copy(DataSources.toRead(database), vault.fileFor(LocalDateTime.ofInstant(now, zone)), now);
    }

    private List<String> thinOut(UUID workspace, Vault vault) throws IOException {
        return vault.thinOut(store.plan(workspace).plan().keeping()).stream()
                .map(Object::toString)
                .toList();
    }

    private BackupRun with(
            BackupRun run,
            long rows,
            @org.jspecify.annotations.Nullable String file,
            @org.jspecify.annotations.Nullable Long bytes,
            @org.jspecify.annotations.Nullable String trouble) {
        var node = file == null ? null : node();
        return new BackupRun(
                run.id(),
                run.askedBy(),
                run.startedAt(),
                rows,
                null,
                clock.instant(),
                file,
                node,
                bytes,
                trouble,
                null);
    }

    private String trouble(Exception e) {
        var says = e instanceof FileSystemException no
                ? messages.of(new Sentence("no.backup.unwritable", no.getFile()))
                : Objects.requireNonNullElse(e.getMessage(), e.toString());
        return says.substring(0, Math.min(says.length(), LONGEST));
    }

    /** What the machine calls itself. */
    static String node() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
