package org.waymark.web.timeline;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.waymark.web.outline.OutlineFilter;

/**
 * Which objectives are unfolded. On a long page those that come first are; what is below the others is not even sent until somebody
 * wants it, so that the timeline of a large company is there at once.
 */
record Folds(OutlineFilter filter) {
    private static final String ALL = "all";

    /** Objectives of a page, each with its key results and their work. */
    private static final int PAGE = 100;

    private static final int SHORT_PAGE = 20;

    /** So many of a page come unfolded by themselves, fewer where they have much work. */
    static final int UNFOLDED = 8;

    private static final int MANY = 40;

    boolean isAll() {
        return filter.text("open").equals(ALL);
    }

    int page() {
        return isAll() ? PAGE : SHORT_PAGE;
    }

    /** @param place on the page, from 0 */
    boolean isApart(UUID goal, int place) {
        return place >= UNFOLDED && !isAll() && !filter.ids("open").contains(goal);
    }

    /** @param rows how many stand above it */
    boolean isApart(UUID goal, int place, int rows) {
        return isApart(goal, rows >= MANY ? UNFOLDED : place);
    }

    boolean isClosed(UUID goal) {
        return filter.ids("closed").contains(goal);
    }

    /** The same page with one objective unfolded that was not sent. */
    OutlineFilter with(UUID goal) {
        return samePage("open", plus(filter.ids("open"), goal));
    }

    /** The same page with one objective folded or unfolded. */
    OutlineFilter toggled(UUID goal) {
        var closed = filter.ids("closed");
        return samePage("closed", closed.contains(goal) ? minus(closed, goal) : plus(closed, goal));
    }

    OutlineFilter all() {
        return filter.with("closed", null).with("open", ALL);
    }

    private OutlineFilter samePage(String name, Set<UUID> ids) {
        var changed = filter.with(
                name,
                ids.isEmpty()
                        ? null
                        : String.join(",", ids.stream().map(UUID::toString).toList()));
        return filter.page() == 1 ? changed : changed.with("page", String.valueOf(filter.page()));
    }

    private static Set<UUID> plus(Set<UUID> ids, UUID one) {
        var more = new TreeSet<>(ids);
        more.add(one);
        return more;
    }

    private static Set<UUID> minus(Set<UUID> ids, UUID one) {
        var fewer = new TreeSet<>(ids);
        fewer.remove(one);
        return fewer;
    }
}
