package org.waymark.web.map;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Level;
import org.waymark.web.outline.OutlineFilter;

/**
 * Which branches are not shown. A small map comes unfolded; of a large one what is nearest the company comes first, and the rest branch by branch.
 *
 * @param from objectives of this level and below come folded; null: all come unfolded
 */
record MapFolds(@Nullable Level from, Set<UUID> open, Set<UUID> closed) {
    /** So many cards are drawn at once, unless somebody asks for more. */
    static final int LARGE = 400;

    private static final String ALL = "all";

    static MapFolds of(List<MapGoal> goals, OutlineFilter filter) {
        var from = filter.text("open").equals(ALL) ? null : from(goals);
        return new MapFolds(from, filter.ids("open"), filter.ids("closed"));
    }

    private static @Nullable Level from(List<MapGoal> goals) {
        if (goals.size() <= LARGE) return null;
        var people =
                goals.stream().filter(goal -> goal.level() == Level.INDIVIDUAL).count();
        return goals.size() - people <= LARGE ? Level.TEAM : Level.COMPANY;
    }

    boolean covers(MapGoal goal) {
        var comesFolded = from != null && goal.level().compareTo(from) >= 0;
        return comesFolded ? !open.contains(goal.id()) : closed.contains(goal.id());
    }

    /** The address with the branch of one of them unfolded if it was folded, and the other way round. */
    OutlineFilter toggled(OutlineFilter filter, MapGoal goal) {
        var comesFolded = from != null && goal.level().compareTo(from) >= 0;
        var ids = new HashSet<>(comesFolded ? open : closed);
        if (!ids.remove(goal.id())) ids.add(goal.id());
        var text = String.join(",", ids.stream().map(UUID::toString).sorted().toList());
        return filter.with(comesFolded ? "open" : "closed", text.isEmpty() ? null : text);
    }

    static OutlineFilter all(OutlineFilter filter) {
        return filter.with("closed", null).with("open", ALL);
    }
}
