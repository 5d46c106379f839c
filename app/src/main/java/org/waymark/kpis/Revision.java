package org.waymark.kpis;

import java.time.Instant;
import java.util.UUID;

/**
 * What a restated or removed value was before.
 *
 * @param removed whether it was taken away, not restated
 */
public record Revision(
        RecordedMeasurement before, UUID replacedBy, Instant replacedAt, String reason, boolean removed) {}
