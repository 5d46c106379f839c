package org.waymark.objectives;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;

/** Closes a cycle as its plan says: scores what is in it, drafts what goes on, keeps everything else as it is. */
@Service
public class CycleClosing {
    private final ClosingQuery candidates;
    private final HabitQuery habits;
    private final ClosingStore store;
    private final ClosingRuleStore rules;
    private final CarryingOver carrying;
    private final KeepingAsKpi keeping;
    private final TakingBack takingBack;
    private final Recount recount;
    private final GroundQuery grounds;
    private final Cycles cycles;
    private final Access access;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CycleClosing(
            ClosingQuery candidates,
            HabitQuery habits,
            ClosingStore store,
            ClosingRuleStore rules,
            CarryingOver carrying,
            KeepingAsKpi keeping,
            TakingBack takingBack,
            Recount recount,
            GroundQuery grounds,
            Cycles cycles,
            Access access,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.candidates = candidates;
        this.habits = habits;
        this.store = store;
        this.rules = rules;
        this.carrying = carrying;
        this.keeping = keeping;
        this.takingBack = takingBack;
        this.recount = recount;
        this.grounds = grounds;
        this.cycles = cycles;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** What a close would do now, as far as the actor may see it. */
    @Transactional(readOnly = true)
    public ClosingPlan plan(Actor actor, Cycle.Id id) {
        access.require(actor, Action.READ);
        return candidates.seen(actor, id).requireOpen().plan(true);
    }

    /** What a close would find now: the plan, and how key results were looked after. */
    public record Prospect(ClosingPlan plan, Map<KeyResult.Id, Habit> habits) {}

    @Transactional(readOnly = true)
    public Prospect prospect(Actor actor, Cycle.Id id) {
        var plan = plan(actor, id);
        return new Prospect(plan, habits.of(actor.workspace(), id, plan.objectives()));
    }

    /** How one objective would come out now. */
    @Transactional(readOnly = true)
    public ScoredObjective plan(Actor actor, Cycle.Id id, Objective.Id objective) {
        access.require(actor, Action.READ);
        return candidates.seen(actor, id, objective).requireOpen().plan(true).objectives().stream()
                .findFirst()
                .orElseThrow(() -> new Refused.Missing("objective"));
    }

    /**
     * Does what was shown. What the actor may not see is scored by the same rules.
     *
     * @param fingerprint of the plan that was shown; another one now is refused
     * @return what was done, as far as the actor may see it
     */
    @Transactional
    public List<Closed> close(Actor actor, Cycle.Id id, String fingerprint) {
        access.require(actor, Action.MANAGE_CYCLES);
        var cycle = cycles.get(actor, id).requireOpen();
        var ground = candidates.all(actor, id);
        var shown = ground.plan(true);
        shown.requireShown(fingerprint, cycle.name());
        shown.requireDoable();
        var closed = perform(actor, cycle, shown, ground.plan(false).doable());
        recount.cycle(actor.workspace(), cycle.period(), ground.candidates());
        return closed;
    }

    /** Within its grace time a close can be taken back: the cycle lives again, and untouched drafts that it made are put away. */
    @Transactional
    public void reopen(Actor actor, Cycle.Id id) {
        access.require(actor, Action.MANAGE_CYCLES);
        var cycle = cycles.get(actor, id);
        var standing = store.standing(actor.workspace(), id);
        var days = rules.get(actor.workspace()).rules().graceDays();
        if (standing.isPresent()
                && standing.get().closedAt().plus(Duration.ofDays(days)).isBefore(clock.instant())) {
            throw new Refused.Conflict("no.closing.too-late", cycle.name(), days);
        }
        cycles.reopen(actor, id);
        recount.cycle(
                actor.workspace(), cycle.period(), candidates.all(actor, id).candidates());
        standing.ifPresent(one -> {
            store.reopen(actor, one.id(), clock.instant());
            takingBack.of(
                    actor, store.successors(actor.workspace(), one.id()), store.madeKpis(actor.workspace(), one.id()));
        });
    }

    private List<Closed> perform(Actor actor, Cycle cycle, ClosingPlan shown, ClosingPlan hidden) {
        var objectives = Stream.concat(shown.objectives().stream(), hidden.objectives().stream())
                .toList();
        var closed = carry(actor, cycle, objectives).stream()
                .map(one -> one.watching(keeping.of(actor, one.scored())))
                .toList();
        cycles.close(actor, cycle.id());
        var closing = ids.next();
        store.add(actor, closing, cycle.id(), clock.instant());
        store.freeze(actor.workspace(), closing, closed, habits.of(actor.workspace(), cycle.id(), objectives));
        objectives.forEach(one -> events.publishEvent(new ObjectiveScored(actor, clock.instant(), one)));
        events.publishEvent(new CycleScored(actor, clock.instant(), cycle));
        return closed.subList(0, shown.objectives().size());
    }

    private List<Closed> carry(Actor actor, Cycle cycle, List<ScoredObjective> objectives) {
        if (objectives.stream().noneMatch(ScoredObjective::goesOn)) {
            return objectives.stream().map(Closed::ended).toList();
        }
        var into = cycles.next(actor, cycle.id());
        var from = grounds.of(actor.workspace(), cycle.id());
        var to = grounds.of(actor.workspace(), into.id()).requireOpen();
        var closed = new ArrayList<Closed>();
        for (var one : objectives) {
            closed.add(one.goesOn() ? carrying.carry(actor, one, from, into.id(), to) : Closed.ended(one));
        }
        return closed;
    }
}
