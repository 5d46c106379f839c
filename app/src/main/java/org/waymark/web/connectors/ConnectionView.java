package org.waymark.web.connectors;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.connectors.Connection;
import org.waymark.connectors.Kind;
import org.waymark.connectors.Mapping;
import org.waymark.connectors.Pull;
import org.waymark.web.layout.Words;

/**
 * A connection with its log.
 *
 * @param owner in whose name its values come
 * @param kpi the name of its one KPI; empty where it has none, or several, or one that is not for this person
 */
public record ConnectionView(ConnectionLine line, List<PullLine> pulls, String owner, String kpi) {
    /** As many as anybody reads at once; all are in the API. */
    private static final int SHOWN = 50;

    public ConnectionView {
        pulls = List.copyOf(pulls);
    }

    static ConnectionView of(
            Connection connection, List<Pull> pulls, Map<UUID, String> names, String kpi, Words words) {
        var lines = pulls.stream()
                .limit(SHOWN)
                .map(pull -> new PullLine(pull, name(pull.askedBy(), names), words))
                .toList();
        return new ConnectionView(
                new ConnectionLine(connection, pulls.isEmpty() ? null : pulls.getFirst(), words),
                lines,
                name(connection.owner(), names),
                kpi);
    }

    private static String name(@Nullable UUID person, Map<UUID, String> names) {
        return person == null ? "" : names.getOrDefault(person, "");
    }

    public Connection connection() {
        return line.connection();
    }

    /** Where its one KPI is shown; null: there is none, or several. */
    public @Nullable String kpiPath() {
        var mapping = connection().mapping();
        return !kpi.isEmpty() && mapping != null && mapping.form() instanceof Mapping.OneKpi one
                ? "/kpis/" + one.kpi().value()
                : null;
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
