package org.waymark.platform;

/** What a person may do in a workspace; each role may all that the next one may. */
public enum Role {
    OWNER,
    ADMIN,
    MEMBER,
    VIEWER;

    public boolean atLeast(Role other) {
        return compareTo(other) <= 0;
    }
}
