package org.waymark.imports;

import java.util.UUID;

/**
 * Under which name a source knows something that is here.
 *
 * @param fingerprint of what the source said about it last
 */
record Identity(Name name, UUID subject, String fingerprint) {
    /** CHECK_IN: the last value that came with a key result, under the name of the key result. */
    enum Kind {
        OBJECTIVE,
        KEY_RESULT,
        CHECK_IN,
        NEWS,
        KPI
    }

    record Name(Kind kind, String external) {}
}
