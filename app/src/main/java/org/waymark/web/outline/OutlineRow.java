package org.waymark.web.outline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.web.keyresults.KeyResultView;

/** A row of the outline. */
public sealed interface OutlineRow {
    /** How far in the objective stands; its key results stand as far in. */
    int depth();

    /** Whether something above it is folded. */
    boolean hidden();

    /**
     * @param open whether what hangs on it is shown; null when nothing does
     * @param more whether what hangs on it is still to be had
     * @param fold where the page is with this folded or unfolded, for browsers without script
     * @param above another objective that it hangs on as well, by name; null when there is none
     */
    record Goal(
            ObjectiveLine of,
            int depth,
            boolean hidden,
            @Nullable Boolean open,
            boolean more,
            String fold,
            @Nullable UUID under,
            @Nullable String above,
            boolean mayEdit)
            implements OutlineRow {
        public boolean isOpen() {
            return Boolean.TRUE.equals(open);
        }
    }

    record Part(KeyResultView of, int depth, boolean hidden, boolean mayCheckIn) implements OutlineRow {}
}
