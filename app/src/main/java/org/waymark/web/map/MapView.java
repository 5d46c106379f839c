package org.waymark.web.map;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.web.layout.Choice;
import org.waymark.web.layout.GoalView;
import org.waymark.web.layout.Words;
import org.waymark.web.outline.OutlineFilter;
import org.waymark.web.outline.OutlineMenus;

/**
 * The page of the map.
 *
 * @param focused the title of the objective to which all that is shown belongs; null: all are shown
 * @param all how many objectives are wanted, folded or not
 * @param mayDraft whether the reader may write an objective somewhere
 * @param alignable the objectives that are the reader's to align
 */
public record MapView(
        Cycle cycle,
        OutlineFilter filter,
        OutlineMenus menus,
        MapDrawing drawing,
        MapLoose loose,
        @Nullable String focused,
        int all,
        boolean mayDraft,
        Set<UUID> alignable) {
    public MapView {
        alignable = Set.copyOf(alignable);
    }

    /** How deep the map can go, as links. */
    public List<Choice> depths(Words words) {
        var now = Depth.at(filter.text("depth"));
        return Arrays.stream(Depth.values())
                .map(depth -> new Choice(
                        words.of("map.depth." + depth.code()),
                        filter.with("depth", depth == Depth.PEOPLE ? null : depth.code())
                                .path(cycle.slug()),
                        depth == now))
                .toList();
    }

    /** What a press on a card must carry along. */
    public Map<String, String> carried() {
        var carried = new LinkedHashMap<>(filter.given());
        carried.put("cycle", cycle.slug());
        return carried;
    }

    public boolean mayAlign(MapGoal goal) {
        return alignable.contains(goal.id());
    }

    public String here() {
        return filter.path(cycle.slug());
    }

    /** The map without its focus. */
    public String unfocused() {
        return filter.with("focus", null).path(cycle.slug());
    }

    /** Where the same is read as a list. */
    public String outline() {
        return GoalView.OUTLINE.address(cycle.slug(), filter.given());
    }

    /** How many objectives below the company's name nothing that they are for. */
    public int apart() {
        return menus.overview().apart();
    }

    public String apartPath() {
        return filter.with("apart", "yes").path(cycle.slug());
    }

    public boolean isLooseEnd() {
        return apart() > 0 || !loose.kpis().isEmpty() || !loose.teams().isEmpty();
    }

    public boolean isCut() {
        return all >= MapQuery.MOST_GOALS;
    }

    /** Whether it comes folded because it is large. */
    public boolean isLarge() {
        return all > MapFolds.LARGE && !filter.text("open").equals("all");
    }

    public String unfolded() {
        return MapFolds.all(filter).path(cycle.slug());
    }
}
