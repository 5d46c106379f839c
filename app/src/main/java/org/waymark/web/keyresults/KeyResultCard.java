package org.waymark.web.keyresults;

import org.jspecify.annotations.Nullable;
import org.waymark.web.layout.Why;

/**
 * A key result with why it stands as it does, and with what its reader may do with it.
 *
 * @param settings where the limits of a status are changed; null for who may not
 */
public record KeyResultCard(
        KeyResultView of, Why why, @Nullable String settings, boolean mayCheckIn, boolean mayEdit) {}
