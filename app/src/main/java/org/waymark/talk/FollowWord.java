package org.waymark.talk;

/** What somebody said, or did, about hearing of a subject. */
enum FollowWord {
    /** Wrote there or was called there. */
    JOINED,
    ASKED,
    /** Stands against all but asking again. */
    STOPPED;

    boolean follows() {
        return this != STOPPED;
    }
}
