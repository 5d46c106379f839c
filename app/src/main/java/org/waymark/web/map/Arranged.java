package org.waymark.web.map;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waymark.web.kpis.KpiLine;

/** Goals in the order in which people arranged them, and what lies between them. */
record Arranged(List<Placed> goals, List<MapLink> links, List<MapAim> aims) {
    record Placed(long position, MapGoal goal) {}

    private static final Comparator<Placed> BY_PLACE =
            comparing(Placed::position).thenComparing(placed -> placed.goal().id());

    Arranged only(Predicate<UUID> which) {
        return new Arranged(
                goals.stream().filter(one -> which.test(one.goal().id())).toList(),
                links.stream().filter(link -> which.test(link.child())).toList(),
                aims.stream().filter(aim -> which.test(aim.objective())).toList());
    }

    /** @param own goals that come with all of their own */
    Arranged with(Arranged own) {
        if (own.goals.isEmpty()) return this;
        var ids = own.ids();
        var others = only(id -> !ids.contains(id));
        return new Arranged(
                Stream.concat(others.goals.stream(), own.goals.stream())
                        .sorted(BY_PLACE)
                        .toList(),
                Stream.concat(others.links.stream(), own.links.stream()).toList(),
                Stream.concat(others.aims.stream(), own.aims.stream()).toList());
    }

    Set<UUID> ids() {
        return goals.stream().map(one -> one.goal().id()).collect(toSet());
    }

    MapContent content(List<KpiLine> kpis, MapLoose loose) {
        return new MapContent(goals.stream().map(Placed::goal).toList(), links, aims, kpis, loose);
    }
}
