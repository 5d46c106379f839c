package org.waymark.web.objectives;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Attainment;
import org.waymark.objectives.Next;
import org.waymark.objectives.Retrospective;

/**
 * How an objective came out when its cycle was closed.
 *
 * @param score 0 to 1; null: no score
 * @param reason why it is another one than its key results say; may be empty
 * @param successor what carries it on; null where nothing does, or the reader may not see it
 */
public record Ending(
        @Nullable Double score,
        @Nullable Attainment attainment,
        String reason,
        Retrospective retrospective,
        @Nullable Kin successor,
        List<Part> parts) {
    public Ending {
        parts = List.copyOf(parts);
    }

    /** An objective of another cycle that this one goes on in, or comes from. */
    public record Kin(UUID id, String title, String cycle) {
        public String path() {
            return "/objectives/" + id;
        }
    }

    /** @param kpi the KPI it became */
    public record Part(
            UUID id,
            String title,
            @Nullable Double score,
            String reason,
            @Nullable Next next,
            String sentence,
            @Nullable UUID kpi) {}
}
