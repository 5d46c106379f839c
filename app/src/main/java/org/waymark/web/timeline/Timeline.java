package org.waymark.web.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.initiatives.CriticalPath;
import org.waymark.initiatives.Initiative;
import org.waymark.web.layout.Choice;
import org.waymark.web.layout.Words;
import org.waymark.web.outline.OutlineFilter;
import org.waymark.web.outline.OutlineMenus;
import org.waymark.web.timeline.TimelineRow.Group;

/**
 * The timeline of a cycle.
 *
 * @param day today or, in a closed cycle, the day of the close: as its work stood then
 * @param threat what endangers the end of the cycle most; null: nothing does
 * @param more whether there is another page
 */
public record Timeline(
        Cycle cycle,
        OutlineMenus menus,
        TimelineScale scale,
        Span span,
        LocalDate day,
        TimelineHead head,
        List<Group> groups,
        List<TieLine> ties,
        CriticalPath path,
        @Nullable Threat threat,
        boolean more) {
    public Timeline {
        groups = List.copyOf(groups);
        ties = List.copyOf(ties);
    }

    public OutlineFilter filter() {
        return menus.filter();
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** How many rows show, the heading of work that serves nothing among them. */
    public int rows() {
        return groups.stream()
                .mapToInt(group -> group.seen().size() + (group.goal() == null ? 1 : 0))
                .sum();
    }

    /** How much room work has, in words; empty without both of its days, and when it is over. */
    public String room(Initiative.Id id, Words words) {
        return path.of(id)
                .filter(room -> !room.over())
                .map(room -> DaysWords.of(room, path.end(), words))
                .orElse("");
    }

    public boolean showsToday(LocalDate today) {
        return span.days().contains(today);
    }

    /** As the switch offers them. */
    public List<Choice> scales(Words words) {
        return List.of(TimelineScale.values()).stream()
                .map(one -> new Choice(words.of("timeline.scale." + one.slug()), at(one), one == scale))
                .toList();
    }

    /** The next nearer scale; null when this is the nearest. */
    public @Nullable String nearer() {
        return scale.ordinal() == 0 ? null : at(TimelineScale.values()[scale.ordinal() - 1]);
    }

    public @Nullable String farther() {
        var next = scale.ordinal() + 1;
        return next == TimelineScale.values().length ? null : at(TimelineScale.values()[next]);
    }

    /** The timeline with this group folded or unfolded. */
    public String fold(Group group) {
        var folds = new Folds(filter());
        var goal = Objects.requireNonNull(group.goal());
        return path(group.apart() ? folds.with(goal) : folds.toggled(goal));
    }

    /** The timeline with all unfolded; null when it is. */
    public @Nullable String unfolded() {
        return groups.stream().anyMatch(Group::apart) ? path(new Folds(filter()).all()) : null;
    }

    public @Nullable String previous() {
        return page() == 1 ? null : page(page() - 1);
    }

    public @Nullable String next() {
        return more ? page(page() + 1) : null;
    }

    private int page() {
        return filter().page();
    }

    private String page(int page) {
        return path(filter().with("page", page == 1 ? null : String.valueOf(page)));
    }

    private String at(TimelineScale one) {
        return path(filter().with("scale", one == TimelineScale.CYCLE ? null : one.slug()));
    }

    private String path(OutlineFilter filter) {
        return filter.path(cycle.slug());
    }
}
