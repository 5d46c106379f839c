package org.waymark.web.connectors;

import java.util.List;
import java.util.Map;
import org.waymark.connectors.Connection;
import org.waymark.connectors.Pull;
import org.waymark.web.layout.Words;

/**
 * The connections of a workspace, each with its newest run.
 *
 * @param removed lately, and can be restored
 */
public record ConnectorsView(List<ConnectionLine> lines, List<Connection> removed) {
    public ConnectorsView {
        lines = List.copyOf(lines);
        removed = List.copyOf(removed);
    }

    static ConnectorsView of(
            List<Connection> connections, List<Connection> removed, Map<Connection.Id, Pull> last, Words words) {
        return new ConnectorsView(
                connections.stream()
                        .map(one -> new ConnectionLine(one, last.get(one.id()), words))
                        .toList(),
                removed);
    }
}
