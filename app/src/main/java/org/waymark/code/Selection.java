package org.waymark.code;

import java.util.Set;

/**
 * What of a workspace is exported.
 *
 * @param kinds of which lists; empty: of all
 * @param cycles keys: only objectives and initiatives of these; empty: of all
 */
public record Selection(Set<Kind> kinds, Set<String> cycles) {
    public static final Selection ALL = new Selection(Set.of(), Set.of());

    public Selection {
        kinds = Set.copyOf(kinds);
        cycles = Set.copyOf(cycles);
    }

    boolean holds(Kind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    boolean holds(Known known) {
        if (!holds(known.handle().kind())) return false;
        if (cycles.isEmpty()) return true;
        return switch (known.handle().kind()) {
            case OBJECTIVE, INITIATIVE -> cycles.contains(Choices.text(known.value("cycle")));
            case TEAM, CYCLE, KPI, KEY_RESULT, TASK -> true;
        };
    }
}
