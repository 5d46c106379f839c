package org.waymark.platform;

/** How far a request's credentials reach; a token never reaches further than the role of its person. */
public enum Scope {
    /** Reads only. */
    READ,
    /** Reads, check-ins and measurements: what a script that reports numbers needs. */
    REPORT,
    /** All that the person may do. */
    ALL;

    public boolean covers(Scope needed) {
        return compareTo(needed) >= 0;
    }
}
