package org.waymark;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.waymark.platform.FolderTaken;
import org.waymark.platform.NoPostgresAddress;

/** Says in the words of the launcher why the program does not start, and what helps. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StartFailure implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return new FailureAnalysis(
                        "Another program listens on port %d.".formatted(taken.getPort()),
                        "Stop it, or choose another port: ./waymark serve --port N",
                        failure);
            }
            if (cause instanceof FolderTaken taken) {
                return new FailureAnalysis(
                        "Another Waymark runs on the data in %s.".formatted(taken.folder()),
                        "Stop it, or choose other data: ./waymark serve --data DIR."
                                + " Several programs can share a PostgreSQL database.",
                        failure);
            }
            if (cause instanceof NoPostgresAddress) {
                return new FailureAnalysis(
                        "WAYMARK_DATABASE_URL is not the address of a PostgreSQL database.",
                        "Write it like postgresql://person:password@host:5432/name,"
                                + " or leave it out: then the database is a file in the data directory.",
                        failure);
            }
            if (cause instanceof PoolInitializationException closed) {
                return new FailureAnalysis(
                        "The database cannot be opened: " + reason(closed),
                        "See whether it runs and is as WAYMARK_DATABASE_URL, WAYMARK_DATABASE_USER and WAYMARK_DATABASE_PASSWORD say."
                                + " Without them it is the file waymark.db in the data directory.",
                        failure);
            }
        }
        return null;
    }

    /** What the database itself, or its driver, said. */
    private static String reason(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : String.valueOf(cause.getMessage());
    }
}
