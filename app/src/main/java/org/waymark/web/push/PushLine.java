package org.waymark.web.push;

import java.util.List;
import org.waymark.kpis.PushToken;

/**
 * A push token as a line of a list.
 *
 * @param maker the name of who made it
 * @param kpis the names of those of its KPIs that the reader may see
 * @param revocable whether the reader may revoke it
 */
public record PushLine(PushToken token, String maker, List<String> kpis, boolean revocable) {
    /** No line names more than these. */
    private static final int NAMED = 5;

    public PushLine {
        kpis = kpis.stream().limit(NAMED).toList();
    }

    /** How many of its KPIs are not named. */
    public int more() {
        return token.kpis().size() - kpis.size();
    }
}
