package org.waymark.web.map;

import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.cycles.Cycle;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.web.kpis.ValuesQuery;
import org.waymark.web.layout.Shell;
import org.waymark.web.outline.OutlineFilter;
import org.waymark.web.outline.OutlineMenus;
import org.waymark.web.outline.Overviews;
import org.waymark.web.outline.Scope;

/** Puts a map together: reads it, leaves out what is not wanted, gives each card its place and draws the lines. */
@Component
class Maps {
    private final MapQuery query;
    private final ValuesQuery values;
    private final Overviews overviews;
    private final Access access;

    Maps(MapQuery query, ValuesQuery values, Overviews overviews, Access access) {
        this.query = query;
        this.values = values;
        this.overviews = overviews;
        this.access = access;
    }

    /** @param fold the objective whose branch was folded or unfolded just now; null: none */
    MapView of(Actor actor, Cycle cycle, OutlineFilter given, @Nullable UUID fold, Shell shell) {
        var words = shell.words();
        var scope = new Scope(actor, cycle.id().value(), given, words.today());
        var overview = overviews.of(scope, shell.seen());
        var content = query.kept(scope, overview, this::read);
        var choice = new MapChoice(Depth.at(given.text("depth")), given.id("focus"));
        var part = choice.of(content.goals(), content.links());
        var filter = part.goal(fold)
                .map(goal -> MapFolds.of(part.goals(), given).toggled(given, goal))
                .orElse(given);
        var tree = new MapTree(part, MapFolds.of(part.goals(), filter));
        var layout = new MapLayout(tree, content.aims(), content.kpis(), choice.focus());
        return new MapView(
                cycle,
                filter,
                new OutlineMenus(cycle, filter, overview, words),
                MapDrawing.of(
                        layout,
                        new MapEdges(layout.cards(), words).of(tree, part.links(), content.aims(), cycle.period())),
                content.loose(),
                part.goal(choice.focus()).map(MapGoal::title).orElse(null),
                part.goals().size(),
                access.maySomewhere(actor, Action.CREATE_GOAL) && !cycle.isClosed(),
                part.goals().stream()
                        .filter(goal -> !cycle.isClosed() && access.may(actor, Action.EDIT_GOAL, goal.holder()))
                        .map(MapGoal::id)
                        .collect(Collectors.toSet()));
    }

    private MapContent read(Scope scope) {
        var content = query.of(scope);
        return content.with(values.fill(scope.actor(), content.kpis(), scope.today()));
    }
}
