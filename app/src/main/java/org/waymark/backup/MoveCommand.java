package org.waymark.backup;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.waymark.platform.DataSources;
import org.waymark.platform.Database;
import org.waymark.platform.NoPostgresAddress;
import org.waymark.transfer.Sum;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "move",
        description = {
            "Moves everything into an empty PostgreSQL database, also while the server runs, and compares both table by table.",
            "From its first moment on the old database refuses writes, so that nothing is written that does not arrive."
        })
final class MoveCommand implements Callable<Integer> {
    @ParentCommand
    private OperatorCommands all;

    @ArgGroup(multiplicity = "1")
    private Wish wish;

    private static final class Wish {
        @Option(
                names = "--to",
                paramLabel = "URL",
                description = "postgresql://user:password@host/name of an empty database.")
        private String to = "";

        @Option(names = "--release", description = "Lets the old database take writes again, instead of moving.")
        private boolean release;
    }

    @Override
    public Integer call() throws Exception {
        return all.carryOut(wish.release ? this::release : this::move);
    }

    private int move(Database database, Told told) throws IOException, SQLException {
        OperatorCommands.requireThere(database);
        Map<String, Sum> moved;
        try (HikariDataSource target = target(database)) {
            moved = new Moving(() -> DataSources.toRead(database), target, told).move();
        }
        told.clear();
        moved.forEach(
                (table, sum) -> all.out().printf("%-28s %,12d rows, the same here and there%n", table, sum.rows()));
        all.out()
                .printf(
                        """
                Moved and compared: %,d rows in %d tables.

                Now stop the server, set
                  WAYMARK_DATABASE_URL=%s
                and start it again. The old database refuses writes from now on; it stays as it is until you delete it.
                To stay with it after all: ./waymark move --release
                """,
                        moved.values().stream().mapToLong(Sum::rows).sum(), moved.size(), withoutPassword(wish.to));
        return 0;
    }

    private HikariDataSource target(Database database) throws IOException {
        try {
            return DataSources.writer(new Database(wish.to, null, null, database.folder(), 1));
        } catch (IllegalArgumentException | NoPostgresAddress strange) {
            throw new IOException(
                    "this is no address of a PostgreSQL database. Write it as postgresql://user:password@host/name",
                    strange);
        } catch (HikariPool.PoolInitializationException refused) {
            var why = Objects.requireNonNullElse(refused.getCause(), refused);
            throw new IOException("the new database cannot be opened. " + why.getMessage(), refused);
        }
    }

    private int release(Database database, Told told) throws IOException, SQLException {
        OperatorCommands.requireThere(database);
        try (var connection = DataSources.toRead(database)) {
            var guard = new Guard(connection);
            var was = guard.isThere();
            guard.take();
            all.out().println(was ? "This database takes writes again." : "This database took writes all along.");
        }
        return 0;
    }

    /** What is printed is seen by others, and kept in the history of terminals. */
    private static String withoutPassword(String url) {
        return url.replaceFirst("(://[^:/@]+):[^@]*@", "$1:PASSWORD@")
                .replaceFirst("([?&]password=)[^&]*", "$1PASSWORD");
    }
}
