package org.waymark.web.connectors;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.connectors.Connection;
import org.waymark.connectors.Kind;
import org.waymark.connectors.Pull;
import org.waymark.web.layout.Words;

/**
 * A connection with its log.
 *
 * @param owner in whose name its values come
 */
public record ConnectionView(ConnectionLine line, List<PullLine> pulls, String owner) {
    /** As many as anybody reads at once; all are in the API. */
    private static final int SHOWN = 50;

    public ConnectionView {
        pulls = List.copyOf(pulls);
    }

    static ConnectionView of(Connection connection, List<Pull> pulls, Map<UUID, String> names, Words words) {
        var lines = pulls.stream()
                .limit(SHOWN)
                .map(pull -> new PullLine(pull, name(pull.askedBy(), names), words))
                .toList();
        return new ConnectionView(
                new ConnectionLine(connection, pulls.isEmpty() ? null : pulls.getFirst(), words),
                lines,
                name(connection.owner(), names));
    }

    private static String name(@Nullable UUID person, Map<UUID, String> names) {
        return person == null ? "" : names.getOrDefault(person, "");
    }

    public Connection connection() {
        return line.connection();
    }

    /** What pages that show it wait for. */
    public String liveName() {
        return "connection:" + connection().id().value();
    }

    /** Whether it reads files, which people may bring. */
    public boolean readsFiles() {
        return connection().kind() == Kind.TABLE_IN_FOLDER;
    }

    /** The run that is open. */
    public @Nullable PullLine open() {
        return pulls.stream().filter(one -> !one.pull().isOver()).findFirst().orElse(null);
    }
}
