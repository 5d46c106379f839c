package org.waymark.web.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.waymark.cycles.Cycle;
import org.waymark.initiatives.CriticalPath;
import org.waymark.initiatives.CriticalPath.Tie;
import org.waymark.initiatives.Initiative;
import org.waymark.people.Access;
import org.waymark.platform.Actor;
import org.waymark.web.layout.Shell;
import org.waymark.web.outline.OutlineFilter;
import org.waymark.web.outline.OutlineMenus;
import org.waymark.web.outline.Overviews;
import org.waymark.web.outline.Scope;
import org.waymark.web.timeline.TimelineRow.Group;

/** Puts a timeline together. */
@Component
class Timelines {
    private final Overviews overviews;
    private final TimelineQuery query;
    private final Access access;

    Timelines(Overviews overviews, TimelineQuery query, Access access) {
        this.overviews = overviews;
        this.query = query;
        this.access = access;
    }

    Timeline of(Actor actor, Cycle cycle, OutlineFilter filter, Shell shell) {
        var words = shell.words();
        var today = words.today();
        var closedAt = cycle.closedAt();
        var day = closedAt == null ? today : LocalDate.ofInstant(closedAt, words.zone());
        var scope = new Scope(actor, cycle.id().value(), filter, today);
        var folds = new Folds(filter);
        var page = folds.page();
        var overview = overviews.of(scope, shell.seen());
        var listed = query.goals(scope, overview, folds);
        var more = listed.size() > page;
        var goals = more ? listed.subList(0, page) : listed;
        var ids = goals.stream().map(TimelineGoal::id).toList();
        var whole = IntStream.range(0, ids.size())
                .filter(place -> !folds.isApart(ids.get(place), place))
                .mapToObj(ids::get)
                .toList();
        var loose = !more && !filter.narrows();
        var found = query.work(scope, new TimelineQuery.Page(ids, whole, cycle, day, loose), overview);
        var works = found.all();
        var path = found.path();
        var rows = new Rows(actor, access, cycle, goals, works, path, filter);
        var scale = filter.choice("scale", TimelineScale.class);
        var chosen = scale == null ? TimelineScale.CYCLE : scale;
        var span = chosen.of(cycle.period());
        var groups = rows.groups();
        var byId = new LinkedHashMap<Initiative.Id, TimelineWork>();
        works.forEach(work -> byId.put(work.id(), work));
        return new Timeline(
                cycle,
                new OutlineMenus(cycle, filter, overview, words),
                chosen,
                span,
                day,
                TimelineHead.of(chosen, span, today, words),
                groups,
                lines(groups, byId, path, span),
                path,
                cycle.isClosed() ? null : Threat.of(path, byId).orElse(null),
                more);
    }

    /** Only between bars that show. */
    private static List<TieLine> lines(
            List<Group> groups, Map<Initiative.Id, TimelineWork> works, CriticalPath path, Span span) {
        var places = new HashMap<Initiative.Id, Integer>();
        var place = 0;
        for (var group : groups) {
            if (group.goal() == null) place++; // the line that says so
            for (var row : group.seen()) {
                if (row instanceof TimelineRow.Work work) places.put(work.of().id(), place);
                place++;
            }
        }
        var lines = new ArrayList<TieLine>();
        for (var tie : path.ties()) {
            var from = places.get(tie.of().after());
            var to = places.get(tie.of().initiative());
            if (from != null && to != null) lines.add(line(tie, works, from, to, path.isTight(tie), span));
        }
        return lines;
    }

    private static TieLine line(
            Tie tie, Map<Initiative.Id, TimelineWork> works, int from, int to, boolean tight, Span span) {
        var first = work(works, tie.of().after());
        var next = work(works, tie.of().initiative());
        return TieLine.of(
                "i-" + first.id().value(),
                "i-" + next.id().value(),
                span.place(Objects.requireNonNull(first.last()).plusDays(1)),
                span.place(Objects.requireNonNull(next.first())),
                span.place(Objects.requireNonNull(next.last()).plusDays(1)),
                from,
                to,
                tight);
    }

    private static TimelineWork work(Map<Initiative.Id, TimelineWork> works, Initiative.Id id) {
        return Objects.requireNonNull(works.get(id));
    }
}
