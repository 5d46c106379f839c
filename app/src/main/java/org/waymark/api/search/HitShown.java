package org.waymark.api.search;

import java.util.UUID;
import org.waymark.api.Says;

@Says("Something whose name holds the words.")
record HitShown(Kind kind, UUID id, String name) {
    enum Kind {
        OBJECTIVE,
        KEY_RESULT,
        KPI,
        PERSON,
        TEAM
    }
}
