package org.waymark.web.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Teams, each beneath the one it belongs to.
 *
 * @param cut there are more than are shown: open a team to see those beneath it
 */
public record TeamTreeView(List<Line> lines, boolean cut) {
    static final int MOST = 200;

    public TeamTreeView {
        lines = List.copyOf(lines);
    }

    static TeamTreeView of(List<Node> found) {
        var cut = found.size() > MOST;
        var nodes = cut ? found.subList(0, MOST) : found;
        var ids = new HashSet<UUID>();
        nodes.forEach(node -> ids.add(node.id()));
        var lines = new ArrayList<Line>();
        nodes.stream()
                .filter(node -> node.parent() == null || !ids.contains(node.parent()))
                .forEach(node -> add(node, 0, nodes, lines, new HashSet<>()));
        return new TeamTreeView(lines, cut);
    }

    private static void add(Node node, int depth, List<Node> nodes, List<Line> lines, Set<UUID> above) {
        if (!above.add(node.id())) {
            return;
        }
        lines.add(new Line(node, depth));
        nodes.stream()
                .filter(child -> node.id().equals(child.parent()))
                .forEach(child -> add(child, depth + 1, nodes, lines, above));
    }

    /** A team with how many are in it. */
    public record Node(UUID id, @Nullable UUID parent, String name, int members) {}

    /** A team as it is indented. */
    public record Line(Node team, int depth) {}
}
