package org.waymark.web.map;

import java.util.HashSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.cycles.Cycle;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.web.kpis.ValuesQuery;
import org.waymark.web.layout.Words;
import org.waymark.web.outline.OutlineFilter;
import org.waymark.web.outline.OutlineMenus;
import org.waymark.web.outline.OverviewQuery;
import org.waymark.web.outline.Scope;

/** Puts a map together: reads it, leaves out what is not wanted, gives each card its place and draws the lines. */
@Component
class Maps {
    private final MapQuery query;
    private final ValuesQuery values;
    private final OverviewQuery overviews;
    private final Access access;

    Maps(MapQuery query, ValuesQuery values, OverviewQuery overviews, Access access) {
        this.query = query;
        this.values = values;
        this.overviews = overviews;
        this.access = access;
    }

    MapView of(Actor actor, Cycle cycle, OutlineFilter filter, Words words) {
        var scope = new Scope(actor, cycle.id().value(), filter, words.today());
        var content = query.of(scope);
        var choice = new MapChoice(Depth.at(filter.text("depth")), filter.id("focus"));
        var part = choice.of(content.goals(), content.links());
        var tree = new MapTree(part, filter.ids("closed"));
        var kpis = values.fill(actor, content.kpis(), words.today());
        var layout = new MapLayout(tree, content.aims(), kpis, choice.focus());
        return new MapView(
                cycle,
                filter,
                new OutlineMenus(cycle, filter, overviews.of(scope), words),
                layout.cards(),
                new MapEdges(layout.cards(), words).of(tree, part.links(), content.aims(), cycle.period()),
                layout.columns().heads(),
                layout.columns().width(),
                layout.height(),
                content.loose(),
                part.goals().stream()
                        .filter(goal -> goal.id().equals(choice.focus()))
                        .map(MapGoal::title)
                        .findFirst()
                        .orElse(null),
                content.goals().size(),
                access.maySomewhere(actor, Action.CREATE_GOAL) && !cycle.isClosed());
    }

    /** With one more branch folded, or one less. */
    static OutlineFilter folded(OutlineFilter filter, UUID goal) {
        var closed = new HashSet<>(filter.ids("closed"));
        if (!closed.remove(goal)) closed.add(goal);
        var text = String.join(",", closed.stream().map(UUID::toString).sorted().toList());
        return filter.with("closed", text.isEmpty() ? null : text);
    }
}
