package org.waymark.web.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.web.keyresults.KeyResultView;

/**
 * Turns a tree of objectives into rows.
 *
 * @param whole whether all of the tree is here and unfolded; else it comes piece by piece
 * @param page its address when no row is folded or unfolded; null in a part of a page
 */
record OutlineRows(
        Access access, Scope scope, boolean whole, @Nullable String page) {
    List<OutlineRow> of(OutlineTree tree, ObjectiveLine root, int depth, @Nullable UUID under) {
        var rows = new ArrayList<OutlineRow>();
        add(rows, tree, root, new Place(depth, false, under));
        return rows;
    }

    /** Just the line of an objective. */
    OutlineRow.Goal goal(ObjectiveLine line, int depth, @Nullable UUID under) {
        return goal(line, new Place(depth, false, under));
    }

    List<OutlineRow> parts(ObjectiveLine line, int depth, boolean hidden) {
        return line.keyResults().stream()
                .<OutlineRow>map(part -> new OutlineRow.Part(part, depth, hidden, mayCheckIn(line, part)))
                .toList();
    }

    private record Place(
            int depth, boolean hidden, @Nullable UUID under) {}

    private void add(List<OutlineRow> rows, OutlineTree tree, ObjectiveLine line, Place place) {
        var goal = goal(line, place);
        rows.add(goal);
        var hidden = place.hidden() || !goal.isOpen();
        rows.addAll(parts(line, place.depth(), hidden));
        tree.childrenOf(line).forEach(child -> add(rows, tree, child, new Place(place.depth() + 1, hidden, line.id())));
    }

    private OutlineRow.Goal goal(ObjectiveLine line, Place place) {
        var open = isOpen(line);
        return new OutlineRow.Goal(
                line,
                place.depth(),
                place.hidden(),
                line.unfolds() ? open : null,
                !whole && !open && line.unfolds(),
                page == null ? line.path() : fold(line, page),
                place.under(),
                OutlineTree.otherParent(line, place.under()),
                line.state().isAwake() && access.may(scope.actor(), Action.EDIT_GOAL, line.holder()));
    }

    private boolean isOpen(ObjectiveLine line) {
        return whole != scope.filter().ids(folds()).contains(line.id());
    }

    /** Where the page is with this line folded or unfolded. */
    private String fold(ObjectiveLine line, String page) {
        var ids = scope.filter().ids(folds());
        var changed = ids.contains(line.id())
                ? ids.stream().filter(id -> !id.equals(line.id()))
                : Stream.concat(ids.stream(), Stream.of(line.id()));
        var text = String.join(",", changed.map(UUID::toString).sorted().toList());
        return text.isEmpty() ? page : page + (page.contains("?") ? "&" : "?") + folds() + "=" + text;
    }

    private String folds() {
        return whole ? "closed" : "open";
    }

    private boolean mayCheckIn(ObjectiveLine line, KeyResultView part) {
        var owner = new Holder(Level.INDIVIDUAL, part.definition().owner().value(), null);
        return line.state().isAwake()
                && !line.state().draft()
                && !part.isArchived()
                && access.may(scope.actor(), Action.CHECK_IN, line.holder(), owner);
    }
}
