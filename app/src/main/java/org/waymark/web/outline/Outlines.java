package org.waymark.web.outline;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import org.waymark.cycles.Cycle;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.layout.Seen;

/**
 * Puts an outline together. A small cycle comes whole and unfolded; of a large one the top comes first, and what hangs on it
 * when it is unfolded.
 */
@Component
class Outlines {
    private static final int WHOLE = 90;
    private static final int PAGE = 50;
    private static final int MOST_UNFOLDED = 300;

    private final Overviews overviews;
    private final OutlineQuery query;
    private final Access access;

    Outlines(Overviews overviews, OutlineQuery query, Access access) {
        this.overviews = overviews;
        this.query = query;
        this.access = access;
    }

    OutlinePage page(Actor actor, Cycle cycle, OutlineFilter filter, LocalDate today, Seen seen) {
        var scope = new Scope(actor, cycle.id().value(), filter, today);
        var overview = overviews.of(scope, seen);
        var whole = overview.rows() <= WHOLE;
        var lines = query.kept(scope, overview, of -> whole ? query.whole(of, sorting(of), WHOLE) : top(of));
        var more = lines.size() > PAGE && !whole;
        var shown = more ? lines.subList(0, PAGE) : lines;
        return new OutlinePage(
                cycle,
                filter,
                overview,
                groups(
                        scope,
                        new OutlineRows(access, scope, whole, filter.unfolded().path(cycle.slug())),
                        shown,
                        whole),
                whole,
                more,
                access.maySomewhere(actor, Action.CREATE_GOAL) && !cycle.isClosed());
    }

    /** What hangs on one objective, its key results first. */
    List<OutlineRow> below(Scope scope, UUID objective, int depth) {
        var rows = new OutlineRows(access, scope, false, null);
        var found = new ArrayList<>(rows.parts(line(scope, objective), depth, false));
        var children = query.lines(
                scope, scope.inCycle().and(scope.below(List.of(objective))), falseCondition(), sorting(scope), few());
        children.stream()
                .filter(child -> child.parents().stream()
                        .filter(ObjectiveLine.Parent::here)
                        .findFirst()
                        .filter(parent -> parent.id().equals(objective))
                        .isPresent())
                .forEach(child -> found.add(rows.goal(child, depth + 1, objective)));
        return found;
    }

    ObjectiveLine line(Scope scope, UUID objective) {
        return query
                .lines(scope, scope.goals().and(OBJECTIVE.ID.eq(objective)), noCondition(), sorting(scope), few())
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("objective"));
    }

    OutlineRow.Goal row(Scope scope, UUID objective, int depth, boolean whole) {
        return new OutlineRows(access, scope, whole, null).goal(line(scope, objective), depth, null);
    }

    /** A page of what stands at the top, or of all that was filtered out of a large cycle. */
    private List<ObjectiveLine> top(Scope scope) {
        var top = scope.filter().narrows() ? scope.goals() : scope.goals().and(scope.atTop());
        var stretch = new Stretch((scope.filter().page() - 1) * PAGE, PAGE + 1);
        return query.lines(scope, top, unfolded(scope), sorting(scope), stretch);
    }

    private List<OutlinePage.Group> groups(Scope scope, OutlineRows rows, List<ObjectiveLine> lines, boolean whole) {
        var all = new ArrayList<>(lines);
        if (!whole && !scope.filter().ids("open").isEmpty()) all.addAll(unfoldedBelow(scope));
        var tree = new OutlineTree(all);
        var apart = sorting(scope) == Sorting.ARRANGED && !scope.filter().narrows();
        return tree.roots().stream()
                .filter(root -> whole || lines.contains(root))
                .map(root -> new OutlinePage.Group(apart && root.isUnconnected(), rows.of(tree, root, 0, null)))
                .toList();
    }

    private List<ObjectiveLine> unfoldedBelow(Scope scope) {
        var below = scope.goals().and(scope.below(scope.filter().ids("open")));
        return query.lines(scope, below, unfolded(scope), sorting(scope), few());
    }

    private static Condition unfolded(Scope scope) {
        return OBJECTIVE.ID.in(scope.filter().ids("open"));
    }

    private static Sorting sorting(Scope scope) {
        return Sorting.of(scope.filter());
    }

    private static Stretch few() {
        return new Stretch(0, MOST_UNFOLDED);
    }
}
