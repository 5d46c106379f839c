package org.waymark.api.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;

/** Which facts are asked for. */
record FactFilter(
        @Says("An objective or KPI, with all that belongs to it.") @Nullable
        UUID about,

        @Says("The one thing that it happened to.") @Nullable
        UUID subject,

        @Says("Who did it.") @Nullable UUID person,
        @Says("As in check-in.recorded.") @Nullable String kind) {}
