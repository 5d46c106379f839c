package org.waymark.planning;

/** What has to be done before a cycle begins. */
public enum Step {
    /** First and last day are right, and told. */
    DATES(true),
    /** What the last cycle taught was read. */
    LESSONS(true),
    /** Each team has an objective. */
    TEAMS(false),
    /** Each objective and key result is somebody's who is still here. */
    OWNED(false),
    /** Each objective of a team is for something. */
    ALIGNED(false),
    /** No serious hint is open. */
    HINTS(false),
    AGREED(false),
    PUBLISHED(false),
    /** Everybody knows the day of the weekly check-in. */
    CHECK_IN_DAY(true);

    private final boolean byHand;

    Step(boolean byHand) {
        this.byHand = byHand;
    }

    public boolean isByHand() {
        return byHand;
    }

    /** Whether it has no sense for somebody alone. */
    boolean takesOthers() {
        return this == TEAMS || this == AGREED || this == CHECK_IN_DAY;
    }
}
