package org.waymark.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.waymark.people.Newcomers;
import org.waymark.people.Operators;
import org.waymark.platform.Actor;
import org.waymark.platform.Database;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;
import org.waymark.transfer.ContentFile;
import org.waymark.transfer.Marks;
import org.waymark.transfer.Scratch;
import org.waymark.transfer.Share;
import org.waymark.transfer.Sieve;
import org.waymark.transfer.Snapshot;
import org.waymark.transfer.Sum;
import org.waymark.transfer.Transfer;
import org.waymark.transfer.Watcher;

/** Brings the JSON export of a workspace back in, as a workspace of its own: all of it, compared with the file, or nothing. */
@Service
public class Homecoming {
    private static final Logger LOG = LoggerFactory.getLogger(Homecoming.class);
    private static final Set<String> PERSONS = Set.of("person");

    private final Operators operators;
    private final Newcomers newcomers;
    private final Arrivals arrivals;
    private final TransactionOperations transaction;
    private final Database database;
    private final DSLContext db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Homecoming(
            Operators operators,
            Newcomers newcomers,
            Arrivals arrivals,
            TransactionOperations transaction,
            Database database,
            DSLContext db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.operators = operators;
        this.newcomers = newcomers;
        this.arrivals = arrivals;
        this.transaction = transaction;
        this.database = database;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** For whoever runs the server, because people come with it. */
    public boolean may(Actor actor) {
        return operators.include(actor);
    }

    /**
     * A file of an earlier version is brought up to date first. Reading it holds nobody up; only what is whole is brought in.
     *
     * @return the workspace; who brought it owns it
     */
    public UUID bringIn(Actor actor, Path file) {
        if (!may(actor)) throw new Refused.Forbidden("no.exports.operator");
        arrivals.begin(actor);
        try (var scratch = Scratch.in(database.folder())) {
            var watcher = taken(actor, file, scratch);
            return Objects.requireNonNull(transaction.execute(_ -> settle(actor, scratch, watcher)));
        } catch (IOException e) {
            throw new UncheckedIOException("The export could not be read", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The export could not be brought in", e);
        } catch (Watcher.Stopped stopped) {
            throw new Refused.Conflict("no.exports.arrival-stopped");
        } finally {
            arrivals.end(actor);
        }
    }

    private Watcher taken(Actor actor, Path file, Scratch scratch) throws IOException, SQLException {
        try (var content = ContentFile.open(file)) {
            if (!content.what().ofWorkspace()) throw new Refused.Invalid("file", "", "no.exports.not-a-workspace");
            requireNew(content);
            var watcher = arrivals.watcher(actor, content.what().rows());
            scratch.take(content, watcher);
            return watcher;
        }
    }

    /** Asked first, because taking all of it in may take long; what is no workspace at all is refused then. */
    private void requireNew(ContentFile content) throws IOException, SQLException {
        for (var table : content.schema().tables()) {
            if (!table.name().equals("workspace") || !table.has("id")) continue;
            content.each(table, values -> {
                if (ReaderVeil.value(table, values, "id") instanceof String id
                        && Arriving.isId(id)
                        && isHere(UUID.fromString(id))) {
                    throw new Refused.Conflict("no.exports.here-already");
                }
            });
        }
    }

    private boolean isHere(UUID workspace) {
        return Boolean.TRUE.equals(transaction.execute(_ -> newcomers.isHere(workspace)));
    }

    private UUID settle(Actor actor, Scratch scratch, Watcher watcher) {
        var arriving = new Arriving(newcomers);
        try {
            learn(scratch, arriving);
        } catch (IOException e) {
            throw new UncheckedIOException("What was read is not there any more", e);
        } catch (SQLException e) {
            throw new IllegalStateException("What was read cannot be read again", e);
        }
        db.connection(connection -> move(scratch, arriving, connection, watcher));
        newcomers.settle(actor, arriving.workspace(), arriving.newPersons());
        var owner = new Actor(arriving.workspace(), actor.person(), Role.OWNER, Set.of(), Set.of(), Scope.ALL);
        events.publishEvent(new WorkspaceArrived(owner, clock.instant()));
        LOG.info("Person {} brought in workspace {}", actor.person(), arriving.workspace());
        return arriving.workspace();
    }

    private static void learn(Scratch scratch, Arriving arriving) throws IOException, SQLException {
        try (var learning = scratch.content(Share.everything())) {
            for (var table : learning.schema().tables()) {
                if (Set.of("workspace", "person").contains(table.name())) {
                    learning.each(table, values -> arriving.learn(table, values));
                }
            }
        }
    }

    private static void move(Scratch scratch, Arriving arriving, Connection connection, Watcher watcher)
            throws IOException, SQLException {
        try (var content = scratch.content(Share.through(arriving))) {
            Transfer.load(content, connection, watcher);
            var share = Share.ofWorkspace(new Marks(Map.of()), arriving.workspace(), Sieve.NONE);
            var here = Transfer.sums(Snapshot.within(connection).like(content.schema(), share), watcher);
            requireSame(content.sums(watcher), here);
        }
    }

    /** Of persons some were here before, as they are here. */
    private static void requireSame(Map<String, Sum> file, Map<String, Sum> here) {
        var differences = Transfer.differences(file, here).stream()
                .filter(one -> !PERSONS.contains(one.table()))
                .filter(one -> one.here().rows() > 0)
                .toList();
        if (!differences.isEmpty()) throw new IllegalStateException("Not the same as in the file: " + differences);
    }
}
