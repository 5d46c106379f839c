package org.waymark.web.settings;

import java.util.ArrayList;
import java.util.List;
import org.waymark.web.layout.Words;

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

    /** "3 objectives and one KPI". */
    public String owned(Words words) {
        var owned = new ArrayList<String>();
        add(owned, "me.leave.objectives", objectives, words);
        add(owned, "me.leave.key-results", keyResults, words);
        add(owned, "me.leave.kpis", kpis, words);
        add(owned, "me.leave.initiatives", initiatives, words);
        return words.list(owned);
    }

    private static void add(List<String> owned, String key, int count, Words words) {
        if (count > 0) owned.add(words.of(key, count));
    }
}
