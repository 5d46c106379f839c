package org.waymark.insights;

import java.util.UUID;

/** What has to be looked at again because something happened to it. */
record Due(Kind kind, UUID workspace, UUID subject) {
    enum Kind {
        KPI,
        KEY_RESULT,
        STUDIES_OF_KPI,
        STUDIES_OF_OBJECTIVE,
        STUDIES_OF_CYCLE
    }
}
