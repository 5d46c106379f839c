package org.waymark.people;

import org.jspecify.annotations.Nullable;

/**
 * What the first-run page asks: the workspace and its first owner, as typed.
 *
 * @param timeZone a region such as {@code Europe/Madrid}
 * @param fiscalYearStart the month, 1 to 12, in which the year of the goals begins
 */
public record Founding(
        @Nullable String workspaceName,
        @Nullable String personName,
        @Nullable String email,
        @Nullable String password,
        @Nullable String timeZone,
        int fiscalYearStart) {
    WorkspaceWish workspace() {
        return new WorkspaceWish(workspaceName, timeZone, fiscalYearStart, WorkspaceWish.FRIDAY);
    }

    @Override
    public String toString() {
        return "Founding[%s]".formatted(workspaceName);
    }
}
