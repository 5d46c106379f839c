package org.waymark.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is there and not archived, by what it is a part of. */
final class Inventory {
    private final Present present;
    private final Map<Kind, List<Known>> wholes = new HashMap<>();
    private final Map<Handle, List<Known>> parts = new HashMap<>();

    Inventory(Present present) {
        this.present = present;
        for (var known : present.known().values()) {
            if (known.archived()) continue;
            var kind = known.handle().kind();
            if (kind.within().isEmpty())
                wholes.computeIfAbsent(kind, _ -> new ArrayList<>()).add(known);
            else
                parts.computeIfAbsent(known.handle().whole(), _ -> new ArrayList<>())
                        .add(known);
        }
    }

    Present present() {
        return present;
    }

    List<Known> wholes(Kind kind) {
        return wholes.getOrDefault(kind, List.of());
    }

    List<Known> parts(Handle whole) {
        return parts.getOrDefault(whole, List.of());
    }
}
