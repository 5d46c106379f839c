package org.waymark.insights;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.insights.ImpactStudy.Verdict;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.platform.Actor;

/** What objectives did to the KPIs that they wanted to move: stored by {@link #examine}, read by pages. */
@Service
public class ImpactStudies {
    private static final int MOST_TRIES = 5;

    private final StudyStore store;
    private final StudyQuery query;
    private final SeenQuery seen;
    private final Kpis kpis;
    private final Objectives objectives;
    private final Transactions transactions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ImpactStudies(
            StudyStore store,
            StudyQuery query,
            SeenQuery seen,
            Kpis kpis,
            Objectives objectives,
            Transactions transactions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.query = query;
        this.seen = seen;
        this.kpis = kpis;
        this.objectives = objectives;
        this.transactions = transactions;
        this.clock = clock;
        this.events = events;
    }

    /** Of an objective, on the KPIs that the actor may see. */
    @Transactional(readOnly = true)
    public List<ImpactStudy> of(Actor actor, Objective.Id objective) {
        var studies =
                store.of(actor.workspace(), objectives.get(actor, objective).id());
        var visible = seen.kpis(actor, studies.stream().map(ImpactStudy::kpi).toList());
        return studies.stream().filter(one -> visible.contains(one.kpi())).toList();
    }

    /** Of the objectives that the actor may see, on a KPI. */
    @Transactional(readOnly = true)
    public List<ImpactStudy> of(Actor actor, Kpi.Id kpi) {
        var studies = store.of(actor.workspace(), kpis.get(actor, kpi).id());
        var visible = objectives.visible(
                actor, studies.stream().map(ImpactStudy::objective).collect(Collectors.toSet()));
        return studies.stream().filter(one -> visible.contains(one.objective())).toList();
    }

    /** Judges all objectives that want to move these KPIs, where something has changed since the last time. */
    void examine(UUID workspace, Collection<Kpi.Id> wanted) {
        var left = List.copyOf(wanted);
        for (int tries = 0; tries < MOST_TRIES && !left.isEmpty(); tries++) left = attempt(workspace, left);
    }

    private record Seen(List<StudyCase> cases, Map<Kpi.Id, List<StudyStore.Known>> known) {}

    private record Done(StudyCase input, List<StudyStore.Known> known, List<ImpactStudy> studies) {}

    /** @return those to which something happened meanwhile */
    private List<Kpi.Id> attempt(UUID workspace, List<Kpi.Id> wanted) {
        var found = transactions.read(() -> {
            var known = store.known(workspace, wanted); // first: what is read after it is never older
            return new Seen(query.of(workspace, wanted), known);
        });
        var done = found.cases().stream()
                .map(one -> new Done(one, found.known().getOrDefault(one.kpi(), List.of()), List.of()))
                .filter(ImpactStudies::isStale)
                .map(one -> new Done(one.input(), one.known(), one.input().studies(clock.instant())))
                .toList();
        if (done.isEmpty()) return List.of();
        return transactions.write(() -> done.stream()
                .filter(one -> !save(workspace, one))
                .map(one -> one.input().kpi())
                .toList());
    }

    private static boolean isStale(Done one) {
        var inputs = one.input().fingerprint();
        return one.known().size() != one.input().undertakings().size()
                || one.known().stream().anyMatch(known -> !known.inputs().equals(inputs));
    }

    /** Whether nobody was faster. */
    private boolean save(UUID workspace, Done done) {
        var known = new HashMap<Objective.Id, StudyStore.Known>();
        done.known().forEach(one -> known.put(one.objective(), one));
        var work = done.input().undertakings().stream()
                .collect(Collectors.toMap(Undertaking::objective, Undertaking::title));
        for (var study : done.studies()) {
            var before = known.remove(study.objective());
            if (!store.save(workspace, study, before == null ? 0 : before.version())) return false;
            if (isNews(before == null ? Verdict.TOO_EARLY : before.verdict(), study.verdict())) {
                var title = work.getOrDefault(study.objective(), "");
                events.publishEvent(new ImpactStudied(Actor.waymark(workspace), clock.instant(), study, title));
            }
        }
        known.keySet().forEach(gone -> store.remove(workspace, done.input().kpi(), gone));
        events.publishEvent(Renewed.studies(workspace, done.input().kpi(), done.studies()));
        return true;
    }

    private static boolean isNews(Verdict before, Verdict now) {
        return before != now && now != Verdict.TOO_EARLY && now != Verdict.NOT_ENOUGH;
    }
}
