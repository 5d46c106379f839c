package org.waymark.web.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Objectives below those they hang on. One that hangs on several stands below the first of them that is here. */
final class OutlineTree {
    private final Map<UUID, ObjectiveLine> lines = new LinkedHashMap<>();
    private final Map<UUID, List<ObjectiveLine>> children = new LinkedHashMap<>();
    private final List<ObjectiveLine> roots = new ArrayList<>();

    OutlineTree(List<ObjectiveLine> all) {
        all.forEach(line -> lines.put(line.id(), line));
        lines.values().forEach(line -> {
            var parent = parentOf(line);
            if (parent == null || isBelow(parent, line.id())) roots.add(line);
            else children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(line);
        });
    }

    List<ObjectiveLine> roots() {
        return List.copyOf(roots);
    }

    List<ObjectiveLine> childrenOf(ObjectiveLine line) {
        return children.getOrDefault(line.id(), List.of());
    }

    /** Another one that the line hangs on, besides the one it stands below. */
    static @Nullable String otherParent(ObjectiveLine line, @Nullable UUID under) {
        return line.parents().stream()
                .filter(parent -> !parent.id().equals(under))
                .map(ObjectiveLine.Parent::title)
                .findFirst()
                .orElse(null);
    }

    private @Nullable UUID parentOf(ObjectiveLine line) {
        return line.parents().stream()
                .map(ObjectiveLine.Parent::id)
                .filter(lines::containsKey)
                .findFirst()
                .orElse(null);
    }

    private boolean isBelow(UUID from, UUID wanted) {
        Set<UUID> seen = new HashSet<>();
        var at = lines.get(from);
        while (at != null && seen.add(at.id())) {
            if (at.id().equals(wanted)) return true;
            var above = parentOf(at);
            at = above == null ? null : lines.get(above);
        }
        return false;
    }
}
