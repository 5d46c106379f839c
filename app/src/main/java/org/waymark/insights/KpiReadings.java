package org.waymark.insights;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;

/** The readings of KPIs: stored by {@link #examine}, read by pages. */
@Service
public class KpiReadings {
    /** A value that comes in while its KPI is computed makes it be computed again, but not for ever. */
    private static final int MOST_TRIES = 5;

    /** Before the first night has said what the budget grants. */
    private static final double STRICT = 0.001;

    private final KpiReadingStore store;
    private final SignalStore signals;
    private final ForecastStore forecasts;
    private final AnalysisRunStore runs;
    private final CaseQuery cases;
    private final Kpis kpis;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KpiReadings(
            KpiReadingStore store,
            SignalStore signals,
            ForecastStore forecasts,
            AnalysisRunStore runs,
            CaseQuery cases,
            Kpis kpis,
            Transactions transactions,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.signals = signals;
        this.forecasts = forecasts;
        this.runs = runs;
        this.cases = cases;
        this.kpis = kpis;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Empty while it has not been computed. */
    @Transactional(readOnly = true)
    public Optional<KpiReading> of(Actor actor, Kpi.Id kpi) {
        return store.find(actor.workspace(), kpis.get(actor, kpi).id());
    }

    /** @return how many readings are others now */
    int examine(UUID workspace, Collection<Kpi.Id> wanted) {
        var changed = new HashSet<Kpi.Id>();
        examine(workspace, wanted, changed::addAll);
        return changed.size();
    }

    /**
     * Computes what has changed since the last time and saves it, each KPI whole or not at all. Nobody waits for the computation: it
     * runs between a transaction that reads and one that writes.
     *
     * @param then hears in the second one which readings are others now
     */
    void examine(UUID workspace, Collection<Kpi.Id> wanted, Consumer<List<Kpi.Id>> then) {
        var left = List.copyOf(wanted);
        for (int tries = 0; tries < MOST_TRIES && !left.isEmpty(); tries++) {
            left = attempt(workspace, left, then);
        }
    }

    /** @return those to which something happened meanwhile */
    private List<Kpi.Id> attempt(UUID workspace, List<Kpi.Id> wanted, Consumer<List<Kpi.Id>> then) {
        var seen = transactions.read(() -> see(workspace, wanted));
        var done = seen.cases().stream()
                .filter(one ->
                        !KpiAnalysis.fingerprint(one).equals(seen.known(one).inputs()))
                .map(one -> new Done(one, seen.known(one), KpiAnalysis.of(one, clock.instant())))
                .toList();
        if (done.isEmpty()) return List.of();
        return transactions.write(() -> save(workspace, done, then));
    }

    private record Seen(List<KpiCase> cases, Map<Kpi.Id, KpiReadingStore.Known> stored) {
        KpiReadingStore.Known known(KpiCase one) {
            return stored.getOrDefault(one.kpi(), KpiReadingStore.Known.NOTHING);
        }
    }

    private record Done(KpiCase input, KpiReadingStore.Known known, KpiAnalysis analysis) {}

    private Seen see(UUID workspace, List<Kpi.Id> wanted) {
        var known = store.known(workspace, wanted); // first: what is read after it is never older
        return new Seen(cases.of(workspace, wanted), known);
    }

    private List<Kpi.Id> save(UUID workspace, List<Done> done, Consumer<List<Kpi.Id>> then) {
        var saved = new ArrayList<Kpi.Id>();
        var overtaken = new ArrayList<Kpi.Id>();
        var threshold = runs.threshold(workspace).orElse(STRICT);
        var known = signals.of(
                workspace, done.stream().map(one -> one.input().kpi()).toList());
        for (var one : done) {
            var kpi = one.input().kpi();
            if (store.save(
                    workspace,
                    one.analysis().reading(),
                    one.analysis().newestP(),
                    one.known().version())) {
                forecasts.save(workspace, kpi, one.analysis().forecasts());
                tell(workspace, one.input(), diff(one, known.getOrDefault(kpi, List.of()), threshold));
                saved.add(kpi);
            } else {
                overtaken.add(kpi);
            }
        }
        then.accept(saved);
        events.publishEvent(Renewed.kpis(workspace, saved));
        return overtaken;
    }

    private SignalDiff diff(Done one, List<Signal> known, double threshold) {
        return SignalDiff.of(
                one.input().kpi(),
                known,
                one.analysis().episodes(),
                KpiAnalysis.quietSince(one.input()),
                episode -> episode.forBudget() <= threshold,
                () -> new Signal.Id(ids.next()),
                clock.instant());
    }

    private void tell(UUID workspace, KpiCase input, SignalDiff diff) {
        signals.add(workspace, diff.raised());
        signals.save(workspace, diff.changed());
        signals.save(workspace, diff.closed());
        var waymark = Actor.waymark(workspace);
        diff.told().forEach(one -> events.publishEvent(new SignalRaised(waymark, clock.instant(), one, input.name())));
        diff.closed().stream()
                .filter(Signal::announced)
                .forEach(one -> events.publishEvent(new SignalClosed(waymark, clock.instant(), one, input.name())));
    }
}
