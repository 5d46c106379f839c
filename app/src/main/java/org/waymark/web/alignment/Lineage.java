package org.waymark.web.alignment;

import java.util.List;

/** What is above and what is below, nearest first. */
public record Lineage(List<Kin> above, List<Kin> below) {
    public static final Lineage NONE = new Lineage(List.of(), List.of());

    public Lineage {
        above = List.copyOf(above);
        below = List.copyOf(below);
    }

    public boolean isEmpty() {
        return above.isEmpty() && below.isEmpty();
    }
}
