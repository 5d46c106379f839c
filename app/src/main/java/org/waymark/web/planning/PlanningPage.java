package org.waymark.web.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Phase;
import org.waymark.planning.Checklist;
import org.waymark.planning.Overlaps;
import org.waymark.planning.Planned;
import org.waymark.planning.PublicationPlan;
import org.waymark.web.layout.Words;

/**
 * How far the planning of a cycle is.
 *
 * @param busy the busiest people, ten at most
 * @param groups those of this page
 * @param opened the objectives of those that are unfolded, by their keys
 * @param page from 1
 */
public record PlanningPage(
        Cycle cycle,
        Phase phase,
        List<Planned> planned,
        Checklist checklist,
        Around around,
        List<Overlaps.Pair> overlaps,
        List<Busy> busy,
        List<Group> groups,
        Map<String, List<PlannedRow>> opened,
        int page,
        int pages,
        May may) {
    private static final int SHOWN = 10;

    /** @param all whether its reader sees the drafts of everybody */
    public record May(boolean draft, boolean publish, boolean tick, boolean all) {}

    /** A person with more key results than the coach advises. */
    public record Busy(UUID id, String name, long count) {}

    public PlanningPage {
        planned = List.copyOf(planned);
        overlaps = List.copyOf(overlaps);
        busy = List.copyOf(busy);
        groups = List.copyOf(groups);
        opened = Map.copyOf(opened);
    }

    public String path() {
        return "/planning?cycle=" + cycle.slug();
    }

    public boolean isEmpty() {
        return planned.isEmpty();
    }

    public long count(Planned.Stage stage) {
        return planned.stream().filter(one -> one.stage() == stage).count();
    }

    /** "12 drafted, 5 proposed, 11 published"; stages without any are left out. */
    public String counted(Words words) {
        return words.list(Arrays.stream(Planned.Stage.values())
                .filter(stage -> count(stage) > 0)
                .map(stage -> words.of("planning.stage." + code(stage) + ".count", count(stage)))
                .toList());
    }

    /** The columns of stages: nobody proposes to themselves. */
    public static List<Planned.Stage> stages(Words words) {
        return Arrays.stream(Planned.Stage.values())
                .filter(stage -> !words.alone() || stage == Planned.Stage.DRAFTED || stage == Planned.Stage.PUBLISHED)
                .toList();
    }

    /** What speaks against publishing: nobody waits for their own agreement. */
    public static List<PublicationPlan.Doubt> doubts(PublicationPlan.Item item, Words words) {
        return item.doubts().stream()
                .filter(doubt -> !words.alone() || doubt != PublicationPlan.Doubt.NOT_AGREED)
                .toList();
    }

    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<Overlaps.Pair> firstOverlaps() {
        return overlaps.stream().limit(SHOWN).toList();
    }

    /** The team or person that it belongs to. */
    public String where(Planned one) {
        var team = one.entry().team();
        return team == null ? one.entry().owner() : team;
    }

    public boolean hasConcerns() {
        return !overlaps.isEmpty() || !around.worsening().isEmpty() || !busy.isEmpty();
    }

    /** Who ticked it; empty when nobody did. */
    public String ticker(Checklist.Item item) {
        var tick = item.tick();
        return tick == null ? "" : around.tickers().getOrDefault(tick.by(), "");
    }

    public @Nullable String previous() {
        return page > 1 ? path() + "&page=" + (page - 1) : null;
    }

    public @Nullable String next() {
        return page < pages ? path() + "&page=" + (page + 1) : null;
    }
}
