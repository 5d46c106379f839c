package org.waymark.web.timeline;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waymark.cycles.Cycle;
import org.waymark.initiatives.CriticalPath;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.web.outline.OutlineFilter;
import org.waymark.web.timeline.TimelineRow.Group;

/** Orders objectives, their key results and the work for them into rows. Work for several stands below the first of them. */
record Rows(
        Actor actor,
        Access access,
        Cycle cycle,
        List<TimelineGoal> goals,
        List<TimelineWork> works,
        CriticalPath path,
        OutlineFilter filter) {
    List<Group> groups() {
        var places = places();
        var byPart = works.stream()
                .filter(work -> !work.serves().isEmpty())
                .collect(groupingBy(work -> first(work, places)));
        var folds = new Folds(filter);
        var holders = holders();
        var groups = new ArrayList<Group>();
        var shown = 0;
        for (var goal : goals) {
            var rows = new ArrayList<TimelineRow>();
            rows.add(new TimelineRow.Goal(goal));
            for (var part : goal.parts()) {
                rows.add(new TimelineRow.Part(part));
                byPart.getOrDefault(part.id(), List.of()).forEach(work -> rows.add(row(work, holders)));
            }
            var apart = folds.isApart(goal.id(), groups.size(), shown);
            shown += apart ? 1 : rows.size();
            groups.add(new Group(goal.id(), apart || folds.isClosed(goal.id()), apart, rows));
        }
        var loose = works.stream()
                .filter(work -> work.serves().isEmpty())
                .map(work -> (TimelineRow) row(work, holders))
                .toList();
        if (!loose.isEmpty()) groups.add(new Group(null, false, false, loose));
        return groups;
    }

    /** In which order the key results stand. */
    private Map<UUID, Integer> places() {
        var places = new HashMap<UUID, Integer>();
        goals.forEach(goal -> goal.parts().forEach(part -> places.put(part.id(), places.size())));
        return places;
    }

    private static UUID first(TimelineWork work, Map<UUID, Integer> places) {
        return work.serves().stream()
                .min((one, other) -> Integer.compare(
                        places.getOrDefault(one, Integer.MAX_VALUE), places.getOrDefault(other, Integer.MAX_VALUE)))
                .orElseThrow();
    }

    /** Whoever holds an objective or key result may plan the work for it. */
    private Map<UUID, List<Holder>> holders() {
        var holders = new HashMap<UUID, List<Holder>>();
        goals.forEach(goal -> goal.parts()
                .forEach(part -> holders.put(
                        part.id(), List.of(goal.holder(), new Holder(Level.INDIVIDUAL, part.owner(), null)))));
        return holders;
    }

    private TimelineRow.Work row(TimelineWork work, Map<UUID, List<Holder>> holders) {
        var others = work.serves().stream()
                .flatMap(part -> holders.getOrDefault(part, List.of()).stream())
                .toArray(Holder[]::new);
        var mayMove = !cycle.isClosed() && access.may(actor, Action.PLAN_WORK, work.holder(), others);
        return new TimelineRow.Work(work, path.of(work.id()).orElse(null), mayMove);
    }
}
