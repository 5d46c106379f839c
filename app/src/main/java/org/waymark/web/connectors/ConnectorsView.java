package org.waymark.web.connectors;

import java.util.List;
import java.util.Map;
import org.waymark.connectors.Connection;
import org.waymark.connectors.Pull;
import org.waymark.web.layout.Words;

/** The connections of a workspace, each with its newest run. */
public record ConnectorsView(List<ConnectionLine> lines) {
    public ConnectorsView {
        lines = List.copyOf(lines);
    }

    static ConnectorsView of(List<Connection> connections, Map<Connection.Id, Pull> last, Words words) {
        return new ConnectorsView(connections.stream()
                .map(one -> new ConnectionLine(one, last.get(one.id()), words))
                .toList());
    }
}
