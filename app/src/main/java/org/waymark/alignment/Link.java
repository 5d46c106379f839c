package org.waymark.alignment;

import java.util.UUID;

/**
 * What a child does for a parent.
 *
 * @param weight how much the child counts beside the parent's key results and other children
 */
public record Link(Id id, Ref child, Ref parent, Kind kind, double weight) {
    public record Id(UUID value) {}

    /** CONTRIBUTE rolls up where the parent counts its children, SUPPORT is drawn only. */
    public enum Kind {
        CONTRIBUTE,
        SUPPORT
    }
}
