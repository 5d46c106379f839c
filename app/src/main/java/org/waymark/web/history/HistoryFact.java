package org.waymark.web.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Unit;
import org.waymark.platform.Fact;
import org.waymark.web.layout.Face;
import tools.jackson.databind.JsonNode;

/**
 * A fact as it was read.
 *
 * @param by null when nobody did it
 * @param name what the team or objective of the fact is called now; null for other subjects
 * @param unit of the values in it; null where there are none to be shown as numbers
 */
record HistoryFact(
        UUID id,
        Instant at,
        @Nullable Face by,
        String kind,
        Fact.Subject subject,
        JsonNode details,
        @Nullable String name,
        @Nullable Unit unit) {}
