package org.waymark.objectives;

import java.util.Collection;
import java.util.Comparator;

/** How a key result or an objective stands. Computed from rules, see {@link Standing}; never a mean. */
public enum Status {
    ON_TRACK(2),
    AT_RISK(3),
    OFF_TRACK(4),
    DONE(1),
    NOT_STARTED(0),
    NO_DATA(0);

    private final int gravity;

    Status(int gravity) {
        this.gravity = gravity;
    }

    /**
     * The worst one. What has not started or has no data is silent and counts only where nobody else speaks, with one
     * exception: a whole is not done while a part of it is silent, so it is on track then.
     */
    public static Status worstOf(Collection<Status> statuses) {
        var worst =
                statuses.stream().max(Comparator.comparingInt(s -> s.gravity)).orElse(NO_DATA);
        if (worst == DONE && statuses.stream().anyMatch(Status::isSilent)) return ON_TRACK;
        return worst.isSilent() && statuses.contains(NO_DATA) ? NO_DATA : worst;
    }

    public boolean isSilent() {
        return gravity == 0;
    }

    /** Whether somebody should look at it now. */
    public boolean needsAttention() {
        return gravity > ON_TRACK.gravity;
    }
}
