package org.waymark.insights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Today;
import org.waymark.insights.SignalChanged.Change;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Chronicle;
import org.waymark.platform.Problems;
import org.waymark.platform.Refused;

/** What people do about signals. A signal shows to whoever sees its KPI; who may record the KPI's values may answer for it. */
@Service
public class Signals {
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_MUTE_DAYS = 366;
    /** Reasons given for other signals of the same KPI may lie in between. */
    private static final int LOOKED_BACK = 50;

    private final SignalStore store;
    private final ResponseStore responses;
    private final Kpis kpis;
    private final Access access;
    private final Chronicle chronicle;
    private final Today today;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Signals(
            SignalStore store,
            ResponseStore responses,
            Kpis kpis,
            Access access,
            Chronicle chronicle,
            Today today,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.responses = responses;
        this.kpis = kpis;
        this.access = access;
        this.chronicle = chronicle;
        this.today = today;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Signal get(Actor actor, Signal.Id id) {
        return seen(actor, id).signal();
    }

    /** The signal, if the actor may say something about it. */
    @Transactional(readOnly = true)
    public Signal requireAnswerable(Actor actor, Signal.Id id) {
        return answerable(actor, id).signal();
    }

    /** Those of a KPI that last, oldest first. */
    @Transactional(readOnly = true)
    public List<Signal> open(Actor actor, Kpi.Id kpi) {
        var id = kpis.get(actor, kpi).id();
        return store.of(actor.workspace(), List.of(id)).getOrDefault(id, List.of()).stream()
                .filter(Signal::isOpen)
                .toList();
    }

    /** Gives the reason of a signal, in place of an earlier one. Values of a single event no longer count for the usual range. */
    @Transactional
    public void explain(Actor actor, Signal.Id id, String reason) {
        var seen = answerable(actor, id);
        var problems = new Problems();
        var why = problems.line("reason", reason, LONGEST_REASON);
        problems.refuse();
        responses.explain(actor, id, why, clock.instant());
        tell(actor, Change.EXPLAINED, seen, why);
    }

    /** Undoes {@link #explain}. */
    @Transactional
    public void removeExplanation(Actor actor, Signal.Id id) {
        var seen = answerable(actor, id);
        if (!responses.unexplain(actor, id)) throw new Refused.Missing("explanation");
        tell(actor, Change.EXPLANATION_REMOVED, seen, "");
    }

    /** Undoes {@link #removeExplanation}: the last reason that was given counts again. */
    @Transactional
    public void putBackExplanation(Actor actor, Signal.Id id) {
        var seen = answerable(actor, id);
        var kpi = seen.kpi().id().value();
        var reason = chronicle.told(actor.workspace(), kpi, Change.EXPLAINED.kind(), LOOKED_BACK).stream()
                .filter(told ->
                        told.path("signal").asString("").equals(id.value().toString()))
                .map(told -> told.path("note").asString(""))
                .findFirst()
                .orElseThrow(() -> new Refused.Conflict("no.insights.nothing-to-put-back"));
        explain(actor, id, reason);
    }

    /** @param until the last day on which nobody is told of it */
    @Transactional
    public void mute(Actor actor, Signal.Id id, LocalDate until) {
        var seen = answerable(actor, id);
        var day = today.in(actor.workspace());
        if (until.isBefore(day) || until.isAfter(day.plusDays(LONGEST_MUTE_DAYS))) {
            throw new Refused.Invalid("until", until, "no.insights.mute-day", LONGEST_MUTE_DAYS);
        }
        responses.mute(actor, id, until, clock.instant());
        tell(actor, Change.MUTED, seen, "");
    }

    /** Undoes {@link #mute}. */
    @Transactional
    public void unmute(Actor actor, Signal.Id id) {
        var seen = answerable(actor, id);
        if (!responses.unmute(actor, id)) throw new Refused.Missing("mute");
        tell(actor, Change.UNMUTED, seen, "");
    }

    private record Seen(Signal signal, Kpi kpi) {}

    private Seen seen(Actor actor, Signal.Id id) {
        var signal = store.find(actor, id).orElseThrow(() -> new Refused.Missing("signal"));
        return new Seen(signal, kpis.get(actor, signal.kpi()));
    }

    private Seen answerable(Actor actor, Signal.Id id) {
        var seen = seen(actor, id);
        access.require(
                actor, Action.RECORD_VALUES, seen.kpi().holder(), seen.kpi().measurer());
        return seen;
    }

    private void tell(Actor actor, Change change, Seen seen, String note) {
        events.publishEvent(new SignalChanged(
                actor, clock.instant(), change, seen.signal(), seen.kpi().name(), note));
    }
}
