package org.waymark;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.waymark.platform.FolderTaken;

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
        }
        return null;
    }
}
