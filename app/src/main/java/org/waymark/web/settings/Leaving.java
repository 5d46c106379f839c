package org.waymark.web.settings;

/**
 * What it means for somebody to leave a workspace, told before it is done.
 *
 * @param objectives that the person owns there and that live; so of the others
 * @param unseen how many of these nobody else may see
 * @param version of the membership that ends
 * @param lastOwner nobody else owns the workspace, so the person cannot leave yet
 */
public record Leaving(
        int objectives, int keyResults, int kpis, int initiatives, int unseen, long version, boolean lastOwner) {
    public boolean ownsNothing() {
        return objectives + keyResults + kpis + initiatives == 0;
    }
}
