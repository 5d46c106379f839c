package org.waymark.api.history;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;

@Says("Something that happened.")
record FactShown(
        UUID id,
        Instant at,
        @Says("Who did it.") @Nullable UUID person,
        @Says("As in check-in.recorded.") String kind,
        @Says("What it happened to, as in key-result.") String subjectKind,
        UUID subject,

        @Says("The objective or KPI that it is about.") @Nullable
        UUID about,

        @Says("Names and numbers, before and now; what is there depends on the kind.")
        Map<String, Object> details) {}
