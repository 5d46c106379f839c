package org.waymark.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import made or changed.
 *
 * @param version as it was left
 * @param before as JSON: what it was before it was changed; of values when they were recorded and by whom
 */
record Trace(
        Deed deed,
        Kind kind,
        UUID subject,
        long version,
        @Nullable String before) {
    enum Kind {
        TEAM,
        INVITATION,
        OBJECTIVE,
        KEY_RESULT,
        CHECK_IN,
        LINK,
        KPI,
        VALUES
    }

    static Trace made(Kind kind, UUID subject, long version) {
        return new Trace(Deed.MAKE, kind, subject, version, null);
    }
}
