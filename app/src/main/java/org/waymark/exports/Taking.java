package org.waymark.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Workspaces;
import org.waymark.platform.Actor;
import org.waymark.platform.DataSources;
import org.waymark.platform.Database;
import org.waymark.transfer.Marks;
import org.waymark.transfer.Share;
import org.waymark.transfer.Sieve;
import org.waymark.transfer.Snapshot;
import org.waymark.transfer.Transfer;
import org.waymark.transfer.Watcher;

/**
 * Writes what an actor may see, as of one moment: all of it is read from one snapshot, on a connection of its own, so that nobody
 * waits for it.
 */
@Component
public class Taking {
    private static final int FETCHED = 500;

    private final Database database;
    private final DSLContext db;
    private final Access access;
    private final Workspaces workspaces;
    private final Clock clock;

    Taking(Database database, DSLContext db, Access access, Workspaces workspaces, Clock clock) {
        this.database = database;
        this.db = db;
        this.access = access;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /** What an export holds: rows, and those that were kept back. */
    record Taken(long rows, long keptBack) {}

    /** One list by itself, as it is taken from its page. */
    public void list(Actor actor, Listed list, boolean asWorkbook, OutputStream out) throws IOException {
        access.require(actor, Action.READ);
        var zone = zone(actor);
        try (var writer = asWorkbook ? new Workbooks(out, zone) : CsvFiles.single(out, zone, true)) {
            sheets(actor, sheets -> List.of(sheets.of(list)), writer, Watcher.NOBODY);
        } catch (SQLException e) {
            throw new IllegalStateException("The list could not be read", e);
        }
    }

    Taken all(Actor actor, Format format, OutputStream out, Watcher watcher) throws IOException, SQLException {
        return switch (format) {
            case XLSX -> sheets(actor, new Workbooks(out, zone(actor)), watcher);
            case CSV -> sheets(actor, CsvFiles.zipped(out, zone(actor), true), watcher);
            case JSON -> json(actor, out, watcher);
        };
    }

    private Taken sheets(Actor actor, SheetWriter writer, Watcher watcher) throws IOException, SQLException {
        try (writer) {
            return new Taken(sheets(actor, Sheets::all, writer, watcher), 0);
        }
    }

    private long sheets(Actor actor, Choice choice, SheetWriter writer, Watcher watcher)
            throws IOException, SQLException {
        long rows = 0;
        try (var connection = DataSources.toRead(database)) {
            Snapshot.begin(connection);
            var reading = DSL.using(db.configuration().derive(new DefaultConnectionProvider(connection)));
            for (var sheet : choice.of(new Sheets(reading, actor))) rows += write(sheet, writer, watcher);
            connection.rollback();
        }
        return rows;
    }

    private static long write(Sheet sheet, SheetWriter writer, Watcher watcher) throws IOException {
        long rows = 0;
        writer.begin(sheet);
        try (var found = sheet.rows().fetchSize(FETCHED).fetchLazy()) {
            for (var row : found) {
                @Nullable Object[] values = row.intoArray();
                writer.row(values);
                if (++rows % FETCHED == 0) watcher.at(Watcher.Stage.READING, sheet.name(), rows);
            }
        }
        watcher.at(Watcher.Stage.READING, sheet.name(), rows);
        writer.end();
        return rows;
    }

    private Taken json(Actor actor, OutputStream out, Watcher watcher) throws IOException, SQLException {
        var marks = Marks.ofAllModules();
        var veil = new ReaderVeil(actor.person(), marks, hidden(actor));
        try (var content =
                Snapshot.of(DataSources.toRead(database), Share.ofWorkspace(marks, actor.workspace(), veil))) {
            veil.spread(content, Share.ofWorkspace(marks, actor.workspace(), Sieve.NONE));
            var what = Transfer.write(content, out, "workspace", clock.instant(), watcher);
            return new Taken(what.rows(), what.keptBack());
        }
    }

    private java.util.Set<java.util.UUID> hidden(Actor actor) {
        return new HiddenQuery(db).from(actor);
    }

    private ZoneId zone(Actor actor) {
        return workspaces.current(actor).timeZone();
    }

    private interface Choice {
        List<Sheet> of(Sheets sheets);
    }
}
