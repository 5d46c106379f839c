package org.waymark.library;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something to begin with: a KPI or an objective with its key results, without values and without people. */
public sealed interface Template permits KpiTemplate, ObjectiveTemplate {
    enum Kind {
        OBJECTIVE,
        KPI
    }

    /** Its name in addresses; of an own one its id. */
    String key();

    /** Null for one that the workspace made itself. */
    @Nullable
    Shelf shelf();

    String name();

    String why();

    Kind kind();

    /** All that is searched besides its name. */
    Stream<String> texts();

    /** What an own one is known by. */
    static String key(UUID own) {
        return own.toString();
    }
}
